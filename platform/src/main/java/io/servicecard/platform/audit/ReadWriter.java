package io.servicecard.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Writes the collected reads of personal data. */
@Singleton
class ReadWriter extends NoteWriter<Read> {
    private static final String INSERT =
            "INSERT INTO personal_read (id, at, times, owner_id, subject, role, operation)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";

    private final ReadTrail trail;

    ReadWriter(ReadTrail trail, AuditConfig config, DataSource database, MeterRegistry metrics) {
        super(
                config.interval(),
                new NoteTable<>(
                        INSERT,
                        ReadWriter::set,
                        database,
                        metrics.counter(NoteTable.REFUSED, "table", "personal_read")));
        this.trail = trail;
    }

    private static void set(PreparedStatement insert, Read read) throws SQLException {
        int next = NoteTable.Columns.FIRST;
        insert.setObject(next++, read.owner());
        insert.setString(next++, read.subject());
        insert.setString(next++, read.role());
        insert.setString(next, read.operation());
    }

    @Override
    public String name() {
        return "personal-reads";
    }

    @Override
    Map<Read, Times> take() {
        return trail.take();
    }
}
