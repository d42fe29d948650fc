/**
 * card-service: customers, programmes, cards and interactions; no aggregate's api or messaging is
 * used by another.
 */
package io.servicecard.card;
