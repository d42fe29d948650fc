/** The figures, each with the number of facts it is computed from. */
@CheckReturnValue
package io.servicecard.order.analytics.domain;

import com.google.errorprone.annotations.CheckReturnValue;
