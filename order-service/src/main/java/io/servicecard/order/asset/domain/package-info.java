/** What a thing of a customer is and is known by. */
@CheckReturnValue
package io.servicecard.order.asset.domain;

import com.google.errorprone.annotations.CheckReturnValue;
