/** Earning rules, simulations and explanations over HTTP. */
package io.servicecard.loyalty.earning.api;
