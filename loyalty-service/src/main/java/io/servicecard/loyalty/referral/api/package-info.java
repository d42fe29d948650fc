/** Referrals over HTTP. */
package io.servicecard.loyalty.referral.api;
