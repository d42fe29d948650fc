/** Reads the events of all services into the timeline; depends on its use cases. */
package io.servicecard.card.interaction.messaging;
