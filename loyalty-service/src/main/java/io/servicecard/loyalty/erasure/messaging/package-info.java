/** Hears who is to be forgotten. */
package io.servicecard.loyalty.erasure.messaging;
