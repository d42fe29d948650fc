/** Who holds cards, and who saw their data. */
package io.servicecard.card.customer;
