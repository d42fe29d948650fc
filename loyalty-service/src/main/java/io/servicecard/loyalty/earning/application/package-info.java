/** Earning rules: drafted, published, applied to orders, simulated and explained. */
package io.servicecard.loyalty.earning.application;
