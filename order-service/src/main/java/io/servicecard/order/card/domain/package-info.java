/** A card as it is known here. */
@CheckReturnValue
package io.servicecard.order.card.domain;

import com.google.errorprone.annotations.CheckReturnValue;
