/** What can be done with customers; depends on their domain. */
package io.servicecard.card.customer.application;
