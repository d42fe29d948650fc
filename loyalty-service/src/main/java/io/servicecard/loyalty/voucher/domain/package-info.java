/** Codes that give points: their life, and why something about them is refused. */
@CheckReturnValue
package io.servicecard.loyalty.voucher.domain;

import com.google.errorprone.annotations.CheckReturnValue;
