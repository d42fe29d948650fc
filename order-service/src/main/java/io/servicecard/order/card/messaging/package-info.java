/** Card events become notes. */
package io.servicecard.order.card.messaging;
