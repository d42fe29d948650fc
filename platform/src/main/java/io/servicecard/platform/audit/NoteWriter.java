package io.servicecard.platform.audit;

import io.servicecard.platform.background.BackgroundWork;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes collected notes, one short transaction an interval. What could not be written is kept and
 * goes first; meanwhile the trail collects. Beans of it are singletons, for a proxy would need a
 * constructor without arguments.
 *
 * @param <N> the note
 */
abstract class NoteWriter<N> implements BackgroundWork {
    private final Duration interval;
    private final NoteTable<N> table;

    /** What could not be written yet; only one round at a time touches it. */
    private Map<N, Times> pending = Map.of();

    NoteWriter(Duration interval, NoteTable<N> table) {
        this.interval = interval;
        this.table = table;
    }

    /** What was collected since the last call, in a map of the caller's. */
    abstract Map<N, Times> take();

    @Override
    public Duration first() {
        return interval;
    }

    @Override
    public Duration every() {
        return interval;
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
            pending = take();
        }
        if (!pending.isEmpty()) {
            table.write(pending);
            pending = Map.of();
        }
    }
}
