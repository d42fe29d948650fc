/**
 * The order service's two busiest operations once more, on Spring Boot and Spring Modulith: the
 * same tables, checks, answers and events, written as one would write them there.
 */
package io.servicecard.peers.spring;
