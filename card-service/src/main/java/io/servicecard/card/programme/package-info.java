/** What the business issues cards for. */
package io.servicecard.card.programme;
