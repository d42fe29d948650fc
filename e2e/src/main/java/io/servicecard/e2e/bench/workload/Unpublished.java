package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.place.Server;
import io.servicecard.e2e.http.Wait;

/**
 * The events that a system has committed and not sent yet. Who is measured next must not share the
 * machine with them, and they are part of what the work costs.
 *
 * @param table where they stand until the broker has them
 */
record Unpublished(Server server, String database, String table) {

    /** Those of a service. */
    static Unpublished ofService(Server server, String service) {
        return new Unpublished(server, service + "_service", "outbox");
    }

    /** Those of a Spring peer that works on that database. */
    static Unpublished ofPeer(Server server, String database) {
        return new Unpublished(server, database, "event_publication");
    }

    /** Returns when there are none. */
    void awaitNone() {
        Wait.until(
                "every event of " + database + " is published",
                () -> server.value(database, "SELECT count(*) FROM " + table),
                "0"::equals);
    }
}
