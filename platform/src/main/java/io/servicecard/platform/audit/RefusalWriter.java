package io.servicecard.platform.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.servicecard.platform.crypto.Secrets;
import jakarta.inject.Singleton;
import java.util.Map;
import javax.sql.DataSource;

/** Writes the collected refusals. While the database is away the trail keeps to its bounds. */
@Singleton
class RefusalWriter extends NoteWriter<Refusal> {
    private static final String INSERT =
            "INSERT INTO refused_access (id, at, times, reason, method, operation, subject, address)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private final RefusalTrail trail;

    RefusalWriter(
            RefusalTrail trail,
            AuditConfig config,
            Secrets secrets,
            DataSource database,
            MeterRegistry metrics) {
        super(
                config.interval(),
                new NoteTable<>(
                        INSERT,
                        columns(secrets),
                        database,
                        metrics.counter(NoteTable.REFUSED, "table", "refused_access")));
        this.trail = trail;
    }

    private static NoteTable.Columns<Refusal> columns(Secrets secrets) {
        return (insert, refusal) -> {
            int next = NoteTable.Columns.FIRST;
            insert.setString(next++, refusal.reason());
            insert.setString(next++, refusal.method());
            insert.setString(next++, refusal.operation());
            insert.setString(next++, refusal.subject());
            insert.setBytes(next, secrets.hash("refused-access-address", refusal.address()));
        };
    }

    @Override
    public String name() {
        return "refused-access";
    }

    @Override
    Map<Refusal, Times> take() {
        return trail.take();
    }
}
