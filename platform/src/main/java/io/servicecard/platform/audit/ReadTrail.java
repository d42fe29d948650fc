package io.servicecard.platform.audit;

import io.servicecard.platform.audit.RefusalTrail.Times;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;

/**
 * Collects reads of personal data in memory, which costs a request next to nothing, and writes them
 * once an interval, equal ones counted together. None is ever left out: nothing can be read without
 * the database, so no more comes together than what it answers in an interval.
 */
@ApplicationScoped
class ReadTrail implements BackgroundWork {
    private static final String INSERT =
            "INSERT INTO personal_read (id, at, owner_id, subject, role, operation, times)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final AuditConfig config;
    private final InstantSource clock;
    private final DataSource database;
    private Map<Read, Times> collected = new LinkedHashMap<>();

    ReadTrail(AuditConfig config, InstantSource clock, DataSource database) {
        this.config = config;
        this.clock = clock;
        this.database = database;
    }

    /** Notes a read; never waits. */
    synchronized void note(Read read) {
        collected.merge(read, new Times(clock.instant(), 1), Times::and);
    }

    @Override
    public String name() {
        return "personal-reads";
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
    }

    private synchronized Map<Read, Times> take() {
        var taken = collected;
        collected = new LinkedHashMap<>();
        return taken;
    }

    /** They come before those that were noted meanwhile. */
    private synchronized void giveBack(Map<Read, Times> taken) {
        collected.forEach((read, times) -> taken.merge(read, times, Times::and));
        collected = taken;
    }

    private void write() throws SQLException {
        var taken = take();
        if (taken.isEmpty()) {
            return;
        }
        boolean written = false;
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(INSERT)) {
                for (var entry : taken.entrySet()) {
                    var read = entry.getKey();
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, entry.getValue().first().atOffset(ZoneOffset.UTC));
                    insert.setObject(3, read.owner());
                    insert.setString(4, read.subject());
                    insert.setString(5, read.role());
                    insert.setString(6, read.operation());
                    insert.setInt(7, entry.getValue().count());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            written = true;
        } finally {
            if (!written) {
                giveBack(taken);
            }
        }
    }
}
