package io.servicecard.order.promise.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.order.promise.domain.Forecast;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What the last look at each branch forecast, on record: one row a branch. */
@ApplicationScoped
class KeptForecasts {
    private static final String KEEP =
            """
            INSERT INTO branch_forecast (branch_id, made_at, forecasts) VALUES (?1, ?2, CAST(?3 AS jsonb))
            ON CONFLICT (branch_id) DO UPDATE SET made_at = excluded.made_at, forecasts = excluded.forecasts
            """;

    private static final String READ =
            """
            SELECT made_at, CAST(forecasts -> CAST(?2 AS text) AS text) FROM branch_forecast
            WHERE branch_id = ?1 AND made_at > ?3 AND made_at <= ?4
                AND jsonb_exists(forecasts, CAST(?2 AS text))
                AND NOT EXISTS (SELECT FROM promise_news n
                    WHERE n.branch_id = ?1 AND (n.order_id = CAST(?2 AS uuid) OR n.order_id IS NULL))
            """;

    private final Session session;
    private final ObjectMapper json;

    KeptForecasts(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /** A forecast as it is kept. */
    record Entry(Instant p50, Instant p90, String method, int sampleSize) {
        static Entry of(Forecast forecast) {
            return new Entry(
                    forecast.p50(), forecast.p90(), forecast.method(), forecast.sampleSize());
        }

        Forecast forecast() {
            return new Forecast(p50, p90, method, sampleSize);
        }
    }

    /** A row as it is read; the entries of an order are one or none. */
    record Row(Instant madeAt, String entries) {}

    /**
     * What was forecast of an order.
     *
     * @param forecast empty when there was nothing to forecast
     */
    record Kept(Optional<Forecast> forecast, Instant at) {}

    /**
     * Keeps them in the place of those before.
     *
     * @param forecasts by order; empty for orders of which there is none
     */
    void keep(UUID branchId, Map<UUID, Optional<Forecast>> forecasts, Instant now) {
        Map<UUID, List<Entry>> entries = new HashMap<>();
        forecasts.forEach((order, one) -> entries.put(order, one.stream().map(Entry::of).toList()));
        session.createNativeMutationQuery(KEEP)
                .setParameter(1, branchId)
                .setParameter(2, now)
                .setParameter(3, written(entries))
                .executeUpdate();
    }

    /**
     * What was forecast of an order after a time; empty when that is not right any more, for
     * something has happened to the order, or to the whole branch, since.
     */
    Optional<Kept> of(UUID branchId, UUID orderId, Instant after, Instant now) {
        return session.createNativeQuery(READ, Row.class)
                .setParameter(1, branchId)
                .setParameter(2, orderId.toString())
                .setParameter(3, after)
                .setParameter(4, now)
                .getResultStream()
                .findFirst()
                .map(row -> new Kept(read(row.entries()).map(Entry::forecast), row.madeAt()));
    }

    private String written(Map<UUID, List<Entry>> entries) {
        try {
            return json.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a forecast has no JSON", e);
        }
    }

    private Optional<Entry> read(String entries) {
        try {
            return Stream.of(json.readValue(entries, Entry[].class)).findFirst();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a forecast on record is not read", e);
        }
    }
}
