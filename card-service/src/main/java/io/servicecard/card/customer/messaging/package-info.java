/** What others may know of customers; depends on their use cases. */
package io.servicecard.card.customer.messaging;
