package io.servicecard.platform.event;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Removes what no repetition can ask for any more: inbox rows older than the topics keep events,
 * stored answers older than two days, and counts of guesses that count no more. Safe with several
 * replicas.
 */
@ApplicationScoped
class Housekeeping {
    private static final Logger LOG = Logger.getLogger(Housekeeping.class);

    private final DataSource database;
    private ScheduledExecutorService scheduler;
    private ScheduledFuture<?> sweeps;

    Housekeeping(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("housekeeping").daemon().factory());
        sweeps = scheduler.scheduleWithFixedDelay(this::sweep, 10, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        sweeps.cancel(true);
        scheduler.shutdown();
    }

    private void sweep() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            int events =
                    statement.executeUpdate(
                            "DELETE FROM inbox WHERE received_at < now() - interval '14 days'");
            int answers =
                    statement.executeUpdate(
                            "DELETE FROM idempotency WHERE created_at < now() - interval '2 days'");
            int guesses =
                    statement.executeUpdate(
                            "DELETE FROM guess WHERE window_ends_at < now() - interval '1 hour'");
            LOG.debugf(
                    "Removed %d inbox rows, %d stored answers, %d counts of guesses",
                    events, answers, guesses);
        } catch (SQLException e) {
            LOG.warnf("Old rows stay for the next round: %s", Failures.summary(e));
        }
    }
}
