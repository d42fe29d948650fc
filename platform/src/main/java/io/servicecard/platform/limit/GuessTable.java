package io.servicecard.platform.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Counts under keys, each in a window of its own that starts with the first. Every change is one
 * statement that commits by itself, so that replicas count together.
 */
@ApplicationScoped
class GuessTable {
    private static final String READ =
            "SELECT key, wrong, window_ends_at FROM guess WHERE key = ANY (?) AND window_ends_at > ?";
    private static final String COUNT =
            """
            INSERT INTO guess AS g (key, wrong, window_ends_at) VALUES (?, 1, ?)
            ON CONFLICT (key) DO UPDATE SET
                wrong = CASE WHEN g.window_ends_at <= ? THEN 1 ELSE g.wrong + 1 END,
                window_ends_at = CASE WHEN g.window_ends_at <= ? THEN excluded.window_ends_at
                                      ELSE g.window_ends_at END
            WHERE g.window_ends_at <= ? OR g.wrong < ?
            RETURNING wrong""";
    private static final String GIVE_BACK =
            "UPDATE guess SET wrong = wrong - 1 WHERE key = ? AND wrong > 0";

    private final DataSource database;
    private final InstantSource clock;

    GuessTable(DataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What is counted under a key.
     *
     * @param ends how long until it counts no more
     */
    record Count(int wrong, Duration ends) {}

    /** The counts whose window is open. */
    Map<String, Count> read(List<String> keys) {
        var now = clock.instant();
        return run(
                READ,
                (connection, select) -> {
                    select.setArray(1, connection.createArrayOf("text", keys.toArray()));
                    select.setObject(2, utc(now));
                    Map<String, Count> counts = new HashMap<>();
                    try (var row = select.executeQuery()) {
                        while (row.next()) {
                            var ends = row.getObject(3, OffsetDateTime.class).toInstant();
                            counts.put(
                                    row.getString(1),
                                    new Count(row.getInt(2), Duration.between(now, ends)));
                        }
                    }
                    return counts;
                });
    }

    /** Counts one more, unless the key bears no more; says whether it did. */
    boolean count(String key, int bears, Duration window) {
        var now = clock.instant();
        return run(
                COUNT,
                (_, upsert) -> {
                    upsert.setString(1, key);
                    upsert.setObject(2, utc(now.plus(window)));
                    for (int place = 3; place <= 5; place++) {
                        upsert.setObject(place, utc(now));
                    }
                    upsert.setInt(6, bears);
                    try (var row = upsert.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /** Counts one less. */
    void giveBack(String key) {
        run(
                GIVE_BACK,
                (_, update) -> {
                    update.setString(1, key);
                    return update.executeUpdate();
                });
    }

    private <T> T run(String sql, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.on(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("guesses could not be counted", e);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** What is done with a statement. */
    private interface Work<T> {
        T on(Connection connection, PreparedStatement statement) throws SQLException;
    }
}
