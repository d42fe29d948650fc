/** What the other services are told, and how it gets to them. */
package io.servicecard.peers.spring.event;
