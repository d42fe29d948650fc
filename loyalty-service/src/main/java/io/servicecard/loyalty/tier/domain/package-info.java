/** Tiers, who is in which, and why that changes; depends on nothing but values. */
@CheckReturnValue
package io.servicecard.loyalty.tier.domain;

import com.google.errorprone.annotations.CheckReturnValue;
