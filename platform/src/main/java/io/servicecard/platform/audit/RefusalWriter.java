package io.servicecard.platform.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.database.DatabaseTrouble;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes the collected refusals, one short transaction an interval, on a thread of its own. While
 * the database is away they are kept up to the trail's bounds.
 */
@ApplicationScoped
class RefusalWriter {
    private static final Logger LOG = Logger.getLogger(RefusalWriter.class);
    private static final String INSERT =
            "INSERT INTO refused_access (id, at, reason, method, operation, subject, address, times)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int PATIENCE_SECONDS = 5;

    private final RefusalTrail trail;
    private final AuditConfig config;
    private final Secrets secrets;
    private final DataSource database;
    private ScheduledExecutorService scheduler;

    /** What could not be written yet; only the writing thread touches it. */
    private Map<Refusal, RefusalTrail.Times> pending = Map.of();

    RefusalWriter(RefusalTrail trail, AuditConfig config, Secrets secrets, DataSource database) {
        this.trail = trail;
        this.config = config;
        this.secrets = secrets;
        this.database = database;
    }

    void start(@Observes StartupEvent event) {
        scheduler =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().name("refused-access").daemon().factory());
        long millis = config.interval().toMillis();
        var unused =
                scheduler.scheduleWithFixedDelay(
                        this::write, millis, millis, TimeUnit.MILLISECONDS);
    }

    /** Writes what is left, before the connection pool closes. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        var unused = scheduler.submit(this::write);
        scheduler.shutdown();
        if (!scheduler.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("The last refused requests are not in the trail");
            scheduler.shutdownNow();
        }
    }

    private void write() {
        if (pending.isEmpty()) {
            pending = trail.take();
        }
        if (pending.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var entry : pending.entrySet()) {
                    fill(insert, entry.getKey(), entry.getValue());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            pending = Map.of();
        } catch (SQLException | RuntimeException e) {
            LOG.warnf("The trail of refused access waits: %s", DatabaseTrouble.summary(e));
        }
    }

    private void fill(PreparedStatement insert, Refusal refusal, RefusalTrail.Times times)
            throws SQLException {
        insert.setObject(1, Ids.next());
        insert.setObject(2, times.first().atOffset(ZoneOffset.UTC));
        insert.setString(3, refusal.reason());
        insert.setString(4, refusal.method());
        insert.setString(5, refusal.operation());
        insert.setString(6, refusal.subject());
        insert.setBytes(7, secrets.hash("refused-access-address", refusal.address()));
        insert.setInt(8, times.count());
    }
}
