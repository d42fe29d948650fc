/** Customers over HTTP; depends on their use cases. */
package io.servicecard.card.customer.api;
