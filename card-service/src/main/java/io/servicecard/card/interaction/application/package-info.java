/** Recording and reading the timeline; depends on its domain. */
package io.servicecard.card.interaction.application;
