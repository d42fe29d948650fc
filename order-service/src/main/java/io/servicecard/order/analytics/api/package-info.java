/** Figures over HTTP, as JSON and as CSV. */
package io.servicecard.order.analytics.api;
