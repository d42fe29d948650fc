/** What others may know of cards; depends on their use cases. */
package io.servicecard.card.card.messaging;
