/** Seals and opens as order-service does, so that either reads what the other wrote. */
package io.servicecard.peers.spring.crypto;
