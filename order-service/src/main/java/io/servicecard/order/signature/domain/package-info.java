/** Signatures at hand-over. */
@CheckReturnValue
package io.servicecard.order.signature.domain;

import com.google.errorprone.annotations.CheckReturnValue;
