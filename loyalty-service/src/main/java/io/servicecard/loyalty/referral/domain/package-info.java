/** Members who bring new members: who named whom, and what both get for it. */
@CheckReturnValue
package io.servicecard.loyalty.referral.domain;

import com.google.errorprone.annotations.CheckReturnValue;
