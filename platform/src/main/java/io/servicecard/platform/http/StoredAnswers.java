package io.servicecard.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.database.Values;
import io.servicecard.platform.event.OutboxRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table of answers to keyed requests, per caller; used inside the transaction of the effect.
 */
@ApplicationScoped
class StoredAnswers {
    private static final String PURPOSE = "stored-answer";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /**
     * Waits for another request with the key for a second and not as long as for other locks: who
     * waits holds a connection, and repetitions of one slow request must not take all of them. What
     * the transaction does next waits as long as ever.
     */
    private static final String CLAIM =
            """
            WITH usual AS MATERIALIZED (SELECT current_setting('lock_timeout') AS patience),
                 brief AS MATERIALIZED (SELECT set_config('lock_timeout', '1s', true) FROM usual)
            INSERT INTO idempotency (caller, key, fingerprint) SELECT ?, ?, ? FROM brief
            ON CONFLICT DO NOTHING
            RETURNING set_config('lock_timeout', (SELECT patience FROM usual), true)
            """;

    private static final String STORE =
            "WITH events AS ("
                    + OutboxRows.INSERT
                    + ") UPDATE idempotency SET status = ?, headers = ?, body = ? WHERE caller = ? AND key = ?";

    private final DataSource database;
    private final OutboxRows events;
    private final ObjectMapper json;
    private final Secrets secrets;

    StoredAnswers(DataSource database, OutboxRows events, ObjectMapper json, Secrets secrets) {
        this.database = database;
        this.events = events;
        this.json = json;
        this.secrets = secrets;
    }

    /** A caller's key for one request. */
    @SuppressWarnings(
            "ArrayRecordComponent") // compared with MessageDigest.isEqual, never by equals
    record Claim(String caller, String key, byte[] fingerprint) {}

    /**
     * Claims the key, waiting for a request in flight with the same one.
     *
     * @return empty when the claim is ours, else the answer that was given
     * @throws RequestRefused.KeyReused when the key belongs to another request
     * @throws RequestRefused.KeyInFlight when the other request takes longer than a lock is waited
     *     for
     */
    Optional<StoredAnswer> claim(Claim claim) {
        try (var connection = database.getConnection()) {
            return insert(connection, claim)
                    ? Optional.empty()
                    : Optional.of(earlier(connection, claim));
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new RequestRefused.KeyInFlight();
            }
            throw new IllegalStateException("the key could not be claimed", e);
        }
    }

    /** Stores the answer under its claim, and the request's events with it. */
    void store(Claim claim, StoredAnswer answer) throws JsonProcessingException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(STORE)) {
            events.fill(new Values(update))
                    .add(answer.status(), json.writeValueAsString(answer.headers()))
                    .add(sealed(claim, answer.body()), claim.caller(), claim.key());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the answer could not be stored", e);
        }
    }

    private static boolean insert(Connection connection, Claim claim) throws SQLException {
        try (var insert = connection.prepareStatement(CLAIM)) {
            insert.setString(1, claim.caller());
            insert.setString(2, claim.key());
            insert.setBytes(3, claim.fingerprint());
            try (var claimed = insert.executeQuery()) {
                return claimed.next();
            }
        }
    }

    private StoredAnswer earlier(Connection connection, Claim claim) throws SQLException {
        try (var select =
                connection.prepareStatement(
                        "SELECT fingerprint, status, headers, body FROM idempotency WHERE caller = ? AND key = ?")) {
            select.setString(1, claim.caller());
            select.setString(2, claim.key());
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new RequestRefused.KeyInFlight(); // swept away in this very moment
                }
                if (!MessageDigest.isEqual(row.getBytes(1), claim.fingerprint())) {
                    throw new RequestRefused.KeyReused();
                }
                Map<String, String> headers =
                        json.readValue(row.getString(3), new TypeReference<>() {});
                return new StoredAnswer(row.getInt(2), headers, opened(claim, row.getBytes(4)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("a stored answer does not read", e);
            }
        }
    }

    /** Answers may show a number or code once only: they are kept for their caller, and sealed. */
    private byte[] sealed(Claim claim, String body) {
        return body == null
                ? null
                : secrets.seal(PURPOSE, claim.caller() + " " + claim.key(), body);
    }

    private String opened(Claim claim, byte[] body) {
        return body == null
                ? null
                : secrets.open(PURPOSE, claim.caller() + " " + claim.key(), body);
    }
}
