/** Placing an order and reading it. */
package io.servicecard.peers.spring.order;
