/** What can be done with cards; may use the use cases of customers, programmes and interactions. */
package io.servicecard.card.card.application;
