/** Referrals named, rewarded when an order counts, and taken back when it counts no more. */
package io.servicecard.loyalty.referral.application;
