package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.evidence.Databases;
import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The network between each service and its engines: a forwarder to PostgreSQL and one to the broker
 * for each, which the services are started with. The broker tells each service the port of its
 * forwarder.
 */
final class Network implements AutoCloseable {

    private static final int DATABASE = 70;
    private static final int BROKER = 75;
    private static final int BROKER_BEHIND = 80;
    private static final int POSTGRES_PORT = 16;

    private final Map<String, List<Forwarder>> forwarders = new HashMap<>();

    /** Lays the roads and says in the place's files that they are to be taken. */
    Network(Place place, Surroundings surroundings) throws IOException {
        var base = place.port();
        var detours = new ArrayList<String>();
        for (int number = 1; number <= Databases.SERVICES.size(); number++) {
            var name = Databases.SERVICES.get(number - 1);
            var toDatabase = base + DATABASE + number;
            var toBroker = base + BROKER + number;
            var behind = base + BROKER_BEHIND + number;
            forwarders.put(
                    name,
                    List.of(
                            new Forwarder(toDatabase, base + POSTGRES_PORT),
                            new Forwarder(toBroker, behind)));
            detours.add(behind + "=" + toBroker);
            surroundings.set(
                    name + "-service",
                    "SERVICECARD_DB_URL",
                    "jdbc:postgresql://127.0.0.1:%d/%s_service".formatted(toDatabase, name));
            surroundings.set(name + "-service", "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + toBroker);
        }
        surroundings.set("kafka", "KAFKA_DETOURS", String.join(",", detours));
    }

    /** Cuts the network of a service: its packets are lost, or it is told that nobody is there. */
    void cut(String service, boolean refusing) {
        for (var forwarder : forwarders.get(service)) {
            if (refusing) {
                forwarder.refuse(true);
            } else {
                forwarder.road().silence(true);
            }
        }
    }

    /** Mends what was cut. */
    void mend(String service) {
        for (var forwarder : forwarders.get(service)) {
            forwarder.refuse(false);
            forwarder.road().silence(false);
        }
    }

    /** Makes each chunk of a service's traffic wait; 0 mends that. */
    void slow(String service, int millis) {
        forwarders.get(service).forEach(forwarder -> forwarder.road().delay(millis));
    }

    @Override
    public void close() {
        forwarders.values().forEach(roads -> roads.forEach(Forwarder::close));
    }
}
