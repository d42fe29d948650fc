/** Personal offers over HTTP. */
package io.servicecard.loyalty.offer.api;
