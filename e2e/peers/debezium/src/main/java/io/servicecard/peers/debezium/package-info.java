/**
 * The other way out of an outbox: change data capture instead of a relay, and a consumer that notes
 * what came, as a service does.
 */
package io.servicecard.peers.debezium;
