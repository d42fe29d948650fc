/** Answers to keyed requests, stored in the transaction of their effect. */
package io.servicecard.peers.spring.idempotency;
