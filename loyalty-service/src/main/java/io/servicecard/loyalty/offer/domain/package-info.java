/** What a campaign promises to one person: granted, activated, used, or too late. */
@CheckReturnValue
package io.servicecard.loyalty.offer.domain;

import com.google.errorprone.annotations.CheckReturnValue;
