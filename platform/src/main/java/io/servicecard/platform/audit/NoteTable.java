package io.servicecard.platform.audit;

import io.micrometer.core.instrument.Counter;
import io.servicecard.platform.id.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A table of notes that were counted in memory. All of them are one transaction. When the database
 * refuses what one of them says, each goes by itself: a note that can never be written is told in
 * the log and in the metric {@link #REFUSED}, and keeps no other waiting.
 *
 * @param <N> the note
 */
final class NoteTable<N> {
    /** Metric of notes that were never written, by table. */
    static final String REFUSED = "servicecard.audit.notes.refused";

    private static final Logger LOG = Logger.getLogger(NoteTable.class);

    /** Classes of SQLSTATE that say "never": data exception, integrity constraint violation. */
    private static final String DATA_EXCEPTION = "22";

    private static final String CONSTRAINT = "23";

    private final String insert;
    private final Columns<N> columns;
    private final DataSource database;
    private final Counter refused;

    /**
     * @param insert into the table: id, at and times are its first three parameters
     * @param columns sets the others
     * @param refused counts notes that the database will never take
     */
    NoteTable(String insert, Columns<N> columns, DataSource database, Counter refused) {
        this.insert = insert;
        this.columns = columns;
        this.database = database;
        this.refused = refused;
    }

    /** Sets what a note says. */
    @FunctionalInterface
    interface Columns<N> {
        /** The first of its parameters. */
        int FIRST = 4;

        void set(PreparedStatement insert, N note) throws SQLException;
    }

    /**
     * Writes them.
     *
     * @param notes can be changed: what has to go by itself leaves it once it is written
     * @throws SQLException when the database is away; what is left in the map is to be sent again
     */
    void write(Map<N, Times> notes) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                send(connection, notes);
            } catch (SQLException e) {
                connection.rollback();
                if (!isForGood(e)) {
                    throw e;
                }
                oneByOne(connection, notes);
            }
        }
    }

    private void send(Connection connection, Map<N, Times> notes) throws SQLException {
        try (var statement = connection.prepareStatement(insert)) {
            for (var entry : notes.entrySet()) {
                statement.setObject(1, Ids.next());
                statement.setObject(2, entry.getValue().first().atOffset(ZoneOffset.UTC));
                statement.setInt(3, entry.getValue().count());
                columns.set(statement, entry.getKey());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        connection.commit();
    }

    /** What is written leaves the map, so that a repetition after a fault writes none twice. */
    private void oneByOne(Connection connection, Map<N, Times> notes) throws SQLException {
        for (var left = notes.entrySet().iterator(); left.hasNext(); left.remove()) {
            var entry = left.next();
            try {
                send(connection, Map.of(entry.getKey(), entry.getValue()));
            } catch (SQLException e) {
                connection.rollback();
                if (!isForGood(e)) {
                    throw e;
                }
                refused.increment(entry.getValue().count());
                LOG.errorf("A note for the audit was refused for good: state %s", e.getSQLState());
            }
        }
    }

    private static boolean isForGood(SQLException e) {
        var state = e.getSQLState();
        return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(CONSTRAINT));
    }
}
