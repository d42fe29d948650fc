/** Adjustments over HTTP. */
package io.servicecard.loyalty.adjustment.api;
