package io.servicecard.e2e.bench.peer;

import java.net.URI;

/**
 * A running program that ours is compared with.
 *
 * <p>What it may rely on is in {@link Surroundings}. What it must do:
 *
 * <ul>
 *   <li>every peer answers {@code GET /ready} with 200 as soon as it does its work, and ends within
 *       ten seconds of SIGTERM;
 *   <li>{@code spring} and {@code spring-jdbc} serve {@code POST /v1/orders} (the body and the
 *       headers Authorization and Idempotency-Key of our own service; 201 with {@code {"id": …}})
 *       and {@code GET /v1/orders/{id}} (200), each on its own copy of order-service's database,
 *       and publish an event of each order to the topic;
 *   <li>{@code debezium} publishes every row that is committed to the table {@code outbox} of the
 *       database to the topic, and a consumer of its own notes each in the table {@code inbox}
 *       ({@code event_id}, {@code consumer} = {@code peer}), one transaction a batch;
 *   <li>{@code kafka} is a bare producer and consumer on the topic: {@code POST /measure} with
 *       {@code {"perSecond": n, "seconds": n}} sends records of 400 bytes at that rate by the clock
 *       and answers {@code {"count": n, "p50Micros": n, "p99Micros": n, "p999Micros": n}}, from the
 *       intended moment of sending to the moment the consumer has the record.
 * </ul>
 */
public interface Peer extends AutoCloseable {

    /** The system's word in the results: spring, spring-jdbc, debezium or kafka. */
    String system();

    /** Where it is asked, such as {@code http://127.0.0.1:21041}. */
    URI baseUri();

    /** Its process, for accounts of CPU and memory. */
    long pid();

    /** Milliseconds from the start of its process to the first answer 200 of {@code /ready}. */
    long startMillis();

    /** Ends it in order. */
    @Override
    void close();
}
