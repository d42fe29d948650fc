/** Figures about points over HTTP. */
package io.servicecard.loyalty.analytics.api;
