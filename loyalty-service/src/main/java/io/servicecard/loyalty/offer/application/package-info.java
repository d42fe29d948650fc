/** Personal offers granted, activated and used. */
package io.servicecard.loyalty.offer.application;
