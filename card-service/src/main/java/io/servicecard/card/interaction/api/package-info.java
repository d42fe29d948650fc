/** The timeline over HTTP; depends on its use cases. */
package io.servicecard.card.interaction.api;
