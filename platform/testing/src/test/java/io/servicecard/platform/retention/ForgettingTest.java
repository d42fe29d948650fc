package io.servicecard.platform.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is old goes, in batches, and nothing else does, whoever asks. */
@QuarkusTest
class ForgettingTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject Forgetting forgetting;
    @Inject DataSource asTheServiceItself;

    @Test
    void oldRowsGoInBatchesAndTheOthersStay() throws SQLException {
        refusals("OLD_PROBE", Forgetting.BATCH * 2 + 7, "181 days");
        refusals("YOUNG_PROBE", 5, "179 days");
        forgetting.round(() -> true);
        assertEquals(0, count("refused_access WHERE reason = 'OLD_PROBE'"));
        assertEquals(5, count("refused_access WHERE reason = 'YOUNG_PROBE'"));
    }

    @Test
    void everyTableHasItsAge() throws SQLException {
        run(
                "INSERT INTO inbox SELECT gen_random_uuid(), 'forgetting', now() - age * interval '1 day'"
                        + " FROM unnest(ARRAY[13, 15]) age");
        run(
                "INSERT INTO idempotency (caller, key, fingerprint, created_at)"
                        + " SELECT 'forgetting', age::text, '\\x00', now() - age * interval '1 hour' FROM unnest(ARRAY[47, 49]) age");
        run(
                "INSERT INTO guess SELECT 'forgetting' || age, 1, now() - age * interval '1 minute'"
                        + " FROM unnest(ARRAY[59, 61]) age");
        forgetting.round(() -> true);
        assertEquals(1, count("inbox WHERE consumer = 'forgetting'"));
        assertEquals(1, count("idempotency WHERE caller = 'forgetting' AND key = '47'"));
        assertEquals(0, count("idempotency WHERE caller = 'forgetting' AND key = '49'"));
        assertEquals(1, count("guess WHERE key LIKE 'forgetting%'"));
    }

    @Test
    void aServiceThatStopsEndsAfterTheBatch() throws SQLException {
        refusals("STOPPED_PROBE", 3, "200 days");
        forgetting.round(() -> false);
        assertEquals(3, count("refused_access WHERE reason = 'STOPPED_PROBE'"));
    }

    @Test
    void rowsOfSomebodyElsesSweepAreLeftToIt() throws SQLException {
        refusals("LOCKED_PROBE", 3, "300 days");
        try (var other = Engines.superuser();
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute(
                    "SELECT FROM refused_access WHERE reason = 'LOCKED_PROBE' LIMIT 1 FOR UPDATE");
            forgetting.round(() -> true);
            assertEquals(1, count("refused_access WHERE reason = 'LOCKED_PROBE'"));
            other.rollback();
        }
        forgetting.round(() -> true);
        assertEquals(0, count("refused_access WHERE reason = 'LOCKED_PROBE'"));
    }

    @Test
    void aTableThatFailsDoesNotKeepTheOthers() throws SQLException {
        refusals("BESIDES_PROBE", 3, "300 days");
        run("INSERT INTO retention VALUES ('absent_table', 'at', '1 day')");
        try {
            assertThrows(SQLException.class, () -> forgetting.round(() -> true));
        } finally {
            run("DELETE FROM retention WHERE table_name = 'absent_table'");
        }
        assertEquals(0, count("refused_access WHERE reason = 'BESIDES_PROBE'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-10 years", "89 days"})
    void theServiceCannotForgetWhatIsNotOld(String keep) throws SQLException {
        refusals("RECENT_PROBE", 3, "89 days");
        try (var connection = asTheServiceItself.getConnection();
                var call =
                        connection.prepareStatement(
                                "SELECT forget('refused_access', ?::interval, 100)")) {
            call.setString(1, keep);
            call.executeQuery();
        }
        assertEquals(3, count("refused_access WHERE reason = 'RECENT_PROBE'"));
        run("DELETE FROM refused_access WHERE reason = 'RECENT_PROBE'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DELETE FROM inbox",
                "DELETE FROM idempotency",
                "DELETE FROM guess",
                "UPDATE retention SET at_least = '0'",
                "INSERT INTO retention VALUES ('personal_key', 'created_at', '0')"
            })
    void theServiceItselfDeletesNothing(String statement) throws SQLException {
        try (var connection = asTheServiceItself.getConnection();
                var change = connection.createStatement()) {
            var refused = assertThrows(SQLException.class, () -> change.executeUpdate(statement));
            assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState());
            assertThrows(
                    SQLException.class,
                    () -> change.execute("SELECT forget('personal_key', '0', 1)"));
        }
    }

    @Test
    void aShorterTimeThanTheLeastCountsAsTheLeast() throws SQLException {
        refusals("LEAST_PROBE", 1, "91 days");
        refusals("KEPT_PROBE", 1, "80 days");
        new Forgetting(asTheServiceItself, () -> Map.of("refused_access", Duration.ofDays(1)))
                .round(() -> true);
        assertEquals(0, count("refused_access WHERE reason = 'LEAST_PROBE'"));
        assertEquals(1, count("refused_access WHERE reason = 'KEPT_PROBE'"));
    }

    private static void refusals(String reason, int count, String age) throws SQLException {
        run(
                "INSERT INTO refused_access SELECT gen_random_uuid(), now() - interval '%s', '%s', 'GET', 'probe', NULL, '\\x00', 1 FROM generate_series(1, %d)"
                        .formatted(age, reason, count));
    }

    private static long count(String from) throws SQLException {
        try (Connection connection = Engines.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
