package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.load.Schedule;
import io.servicecard.e2e.bench.place.Server;
import io.servicecard.e2e.http.Wait;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.HdrHistogram.Histogram;

/** How long after a commit its effect was committed, by the times that PostgreSQL keeps of both. */
final class Commits {

    private static final String TIME =
            "(extract(epoch FROM pg_xact_commit_timestamp(xmin)) * 1000000)::bigint";

    private final Server server;

    Commits(Server server) {
        this.server = server;
    }

    /**
     * From orders placed since that moment to card-service's interactions, in microseconds.
     *
     * @param begun milliseconds since the epoch
     * @param expected how many orders were placed
     */
    Histogram ofOrders(long begun, long expected) {
        var since = "'" + new UUID(begun << 16 | 0x7000, Long.MIN_VALUE) + "'";
        return awaited(
                expected,
                () ->
                        times(
                                "order_service",
                                "SELECT id, " + TIME + " FROM orders WHERE id >= " + since),
                () ->
                        times(
                                "card_service",
                                "SELECT related_id, "
                                        + TIME
                                        + " FROM interaction WHERE type = 'OrderPlaced' AND id >= "
                                        + since));
    }

    /** From rows of an outbox, which this writes at that rate, to the rows of the peer's inbox. */
    Histogram ofPeer(String database, double perSecond, double seconds) {
        var schedule = new Schedule(System.nanoTime(), perSecond);
        long count = schedule.within(seconds);
        var run = UUID.randomUUID().toString().substring(0, 8);
        server.insertOneByOne(
                database,
                """
                INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload)
                VALUES (uuidv7(), uuidv7(), 'io.servicecard.order.OrderPlaced.v1', now(), '%s', repeat('x', 400))
                """
                        .formatted(run),
                count,
                schedule::await);
        var rows =
                times(
                        database,
                        "SELECT id, " + TIME + " FROM outbox WHERE traceparent = '" + run + "'");
        return awaited(
                count,
                () -> rows,
                () ->
                        times(
                                database,
                                "SELECT event_id, "
                                        + TIME
                                        + " FROM inbox WHERE consumer = 'peer' AND received_at >"
                                        + " now() - interval '10 minutes'"));
    }

    private static Histogram awaited(
            long expected,
            java.util.function.Supplier<Map<String, Long>> causes,
            java.util.function.Supplier<Map<String, Long>> effects) {
        var delays =
                Wait.until(
                        "the effects of " + expected + " changes are committed",
                        () -> delays(causes.get(), effects.get()),
                        histogram -> histogram.getTotalCount() >= expected);
        return delays;
    }

    private static Histogram delays(Map<String, Long> causes, Map<String, Long> effects) {
        var delays = new Histogram(3);
        causes.forEach(
                (id, caused) -> {
                    var effected = effects.get(id);
                    if (effected != null) {
                        delays.recordValue(Math.max(0, effected - caused));
                    }
                });
        return delays;
    }

    private Map<String, Long> times(String database, String sql) {
        var times = new HashMap<String, Long>();
        server.query(database, sql)
                .forEach(row -> times.put(row.get(0), Long.parseLong(row.get(1))));
        return times;
    }
}
