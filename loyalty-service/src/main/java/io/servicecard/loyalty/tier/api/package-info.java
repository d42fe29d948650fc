/** The ladder of tiers over HTTP. */
package io.servicecard.loyalty.tier.api;
