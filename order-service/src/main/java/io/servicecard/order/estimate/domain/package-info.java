/** Estimates and their life. */
@CheckReturnValue
package io.servicecard.order.estimate.domain;

import com.google.errorprone.annotations.CheckReturnValue;
