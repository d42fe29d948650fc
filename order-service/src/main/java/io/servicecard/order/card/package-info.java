/**
 * What card events tell; card-service owns the cards, and nothing else of this service is needed
 * here.
 */
package io.servicecard.order.card;
