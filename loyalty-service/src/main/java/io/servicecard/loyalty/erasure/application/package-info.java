/** Forgets persons: what leads to them goes, the books stay. */
package io.servicecard.loyalty.erasure.application;
