/** Prices as pure functions of lines, in minor units of one currency. */
@CheckReturnValue
package io.servicecard.order.price.domain;

import com.google.errorprone.annotations.CheckReturnValue;
