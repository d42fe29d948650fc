/** Messages about orders, and up to where they were read. */
@CheckReturnValue
package io.servicecard.order.message.domain;

import com.google.errorprone.annotations.CheckReturnValue;
