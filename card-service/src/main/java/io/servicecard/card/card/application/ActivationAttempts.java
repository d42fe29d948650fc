package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.CardRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Counts a person's failed activations. An attempt is taken before it is made and given back unless
 * it fails, so that attempts at the same time cannot slip through together.
 */
@ApplicationScoped
public class ActivationAttempts {
    private static final String TAKE =
            """
            INSERT INTO activation_attempt AS a (subject, window_started_at, attempts) VALUES (?, ?, 1)
            ON CONFLICT (subject) DO UPDATE SET
                attempts = CASE WHEN a.window_started_at <= ? THEN 1 ELSE a.attempts + 1 END,
                window_started_at = CASE WHEN a.window_started_at <= ? THEN excluded.window_started_at
                                         ELSE a.window_started_at END
            RETURNING attempts, window_started_at""";
    private static final String GIVE_BACK =
            "UPDATE activation_attempt SET attempts = attempts - 1 WHERE subject = ? AND attempts > 0";

    private final DataSource database;
    private final InstantSource clock;
    private final CardConfig config;

    ActivationAttempts(DataSource database, InstantSource clock, CardConfig config) {
        this.database = database;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Takes one attempt, in a transaction of its own.
     *
     * @throws CardRefused.TooManyAttempts when none is left in this window
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void take(String subject) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var expired = now.minus(config.activation().window());
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement(TAKE)) {
            upsert.setString(1, subject);
            upsert.setObject(2, now);
            upsert.setObject(3, expired);
            upsert.setObject(4, expired);
            try (var row = upsert.executeQuery()) {
                row.next();
                if (row.getInt(1) > config.activation().attempts()) {
                    var ends =
                            row.getObject(2, OffsetDateTime.class)
                                    .plus(config.activation().window());
                    throw new CardRefused.TooManyAttempts(Duration.between(now, ends));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("an activation attempt could not be counted", e);
        }
    }

    /** Gives an attempt back that did not fail, in a transaction of its own. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void giveBack(String subject) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(GIVE_BACK)) {
            update.setString(1, subject);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("an activation attempt could not be given back", e);
        }
    }
}
