/** The line of orders in a branch, the forecast for each of them, and the promises made. */
@CheckReturnValue
package io.servicecard.order.promise.domain;

import com.google.errorprone.annotations.CheckReturnValue;
