/** Rules about who does the work. */
@CheckReturnValue
package io.servicecard.order.assignment.domain;

import com.google.errorprone.annotations.CheckReturnValue;
