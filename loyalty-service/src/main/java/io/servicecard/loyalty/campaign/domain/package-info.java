/** Campaigns: points on top of what rules give, within a budget; pure, without store or clock. */
@CheckReturnValue
package io.servicecard.loyalty.campaign.domain;

import com.google.errorprone.annotations.CheckReturnValue;
