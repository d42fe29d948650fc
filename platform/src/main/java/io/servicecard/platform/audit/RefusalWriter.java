package io.servicecard.platform.audit;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Writes the collected refusals, one short transaction an interval. While the database is away they
 * are kept up to the trail's bounds.
 */
@ApplicationScoped
class RefusalWriter implements BackgroundWork {
    private static final String INSERT =
            "INSERT INTO refused_access (id, at, reason, method, operation, subject, address, times)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final RefusalTrail trail;
    private final AuditConfig config;
    private final Secrets secrets;
    private final DataSource database;

    /** What could not be written yet; only one round at a time touches it. */
    private Map<Refusal, RefusalTrail.Times> pending = Map.of();

    RefusalWriter(RefusalTrail trail, AuditConfig config, Secrets secrets, DataSource database) {
        this.trail = trail;
        this.config = config;
        this.secrets = secrets;
        this.database = database;
    }

    @Override
    public String name() {
        return "refused-access";
    }

    @Override
    public Duration first() {
        return config.interval();
    }

    @Override
    public Duration every() {
        return config.interval();
    }

    @Override
    public void round(BooleanSupplier going) throws SQLException {
        write();
    }

    /** Writes what is left, before the connection pool closes. */
    @Override
    public void last() throws SQLException {
        write();
        write(); // what was pending first, then what was collected meanwhile
    }

    private void write() throws SQLException {
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
