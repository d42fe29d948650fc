/** Tells others when a customer changed the tier. */
package io.servicecard.loyalty.tier.messaging;
