/** Tells others who was granted a personal offer. */
package io.servicecard.loyalty.offer.messaging;
