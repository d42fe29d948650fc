/** Service cards and their life cycle. */
package io.servicecard.card.card;
