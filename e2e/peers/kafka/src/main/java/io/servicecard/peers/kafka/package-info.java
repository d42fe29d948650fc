/**
 * The broker's part of an event's way and nothing else: what a consumer of events can at best do.
 */
package io.servicecard.peers.kafka;
