/**
 * The order service's two busiest operations once more, on Spring Boot and Spring Modulith: the
 * same checks, answers and events. How orders are kept is behind {@link
 * io.servicecard.peers.spring.order.OrderStore}, so peers differ in that alone.
 */
package io.servicecard.peers.spring;
