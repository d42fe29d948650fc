package io.servicecard.e2e.bench;

import io.servicecard.e2e.bench.cost.Meter;
import io.servicecard.e2e.bench.cost.ProcessAccount;
import io.servicecard.e2e.bench.peer.Surroundings;
import io.servicecard.e2e.bench.place.Broker;
import io.servicecard.e2e.bench.place.Pids;
import io.servicecard.e2e.bench.place.Server;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.report.Figures;
import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.RunningSuite;
import java.nio.file.Path;

/**
 * One measurement: the suite that runs, what was set up in it, and the figures so far.
 *
 * @param shop people and orders
 * @param figures what every round adds to
 */
public record Session(Options options, RunningSuite suite, Shop shop, Figures figures) {

    /** The topic of peers. */
    public static final String PEER_TOPIC = "peer-events";

    private static final int PARTITIONS = 12;
    private static final int FIRST_PORT_OF_OTHERS = 41;

    /** Where the suite is. */
    public Place place() {
        return suite.place();
    }

    /** Its database server. */
    public Server server() {
        return new Server(place());
    }

    /** Its broker. */
    public Broker broker() {
        return new Broker(place().kafka());
    }

    /** Its processes. */
    public Pids pids() {
        return new Pids(place());
    }

    /** A port beside those of the suite, for a program that is measured with it. */
    public int port(int number) {
        return place().port() + FIRST_PORT_OF_OTHERS + number;
    }

    /** Where logs and scripts of the measurement go. */
    public Path folder() {
        return place().logs().resolve("bench");
    }

    /** The accounts of a program that serves requests, of the database and of the broker. */
    public Meter meter(long program) {
        return new Meter(
                new ProcessAccount(program),
                new ProcessAccount(pids().of("postgres")),
                new ProcessAccount(pids().of("kafka")),
                server()::walBytes);
    }

    /** What a peer works with, on a copy of order-service's database. */
    public Surroundings surroundings(String database, int port) {
        broker().ensure(PEER_TOPIC, PARTITIONS);
        return new Surroundings(
                port,
                place().jdbc(database),
                "order_owner",
                server().password("order", "owner"),
                place().kafka(),
                PEER_TOPIC,
                place().issuer(),
                server().secret("order.secret"));
    }
}
