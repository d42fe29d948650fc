package io.servicecard.platform.security;

import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;

/** The trail of refused access as an auditor reads it. */
final class RefusedAccess {
    private RefusedAccess() {}

    /** How many refusals of that reason it tells of. */
    static long count(String reason) {
        return Long.parseLong(
                read(
                        "SELECT coalesce(sum(times), 0) FROM refused_access WHERE reason = '"
                                + reason
                                + "'"));
    }

    static void awaitMore(String reason, long before) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> count(reason) > before);
    }

    /** The one value a query gives, as text. */
    static String read(String query) {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException e) {
            throw new IllegalStateException("the trail cannot be read", e);
        }
    }
}
