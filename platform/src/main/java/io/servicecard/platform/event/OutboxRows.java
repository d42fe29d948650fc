package io.servicecard.platform.event;

import io.servicecard.platform.database.Values;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Events of a transaction that are not in the outbox yet. They go there together, for each
 * statement is a wait while rows are locked: with the stored answer of a request, else just before
 * the commit.
 */
@ApplicationScoped
public class OutboxRows {
    /** Puts them there, alone or as a part of another statement; {@link #fill} has its values. */
    public static final String INSERT =
            """
            INSERT INTO outbox (id, aggregate_id, type, occurred_at, traceparent, payload)
            SELECT * FROM unnest(CAST(? AS uuid[]), CAST(? AS uuid[]), CAST(? AS text[]), CAST(? AS timestamptz[]),
                CAST(? AS text[]), CAST(? AS text[]))""";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transactions;

    OutboxRows(DataSource database, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** Keeps one until it is written, in the order of their coming. */
    void add(OutboxRow row) {
        if (transactions.getResource(OutboxRows.class) instanceof Unwritten unwritten) {
            unwritten.rows.add(row);
        } else {
            var unwritten = new Unwritten();
            unwritten.rows.add(row);
            transactions.putResource(OutboxRows.class, unwritten);
            transactions.registerInterposedSynchronization(unwritten);
        }
    }

    /** Adds the values of {@link #INSERT}: all that is not written, which is written thereby. */
    public Values fill(Values values) throws SQLException {
        return transactions.getResource(OutboxRows.class) instanceof Unwritten unwritten
                ? unwritten.fill(values)
                : new Unwritten().fill(values);
    }

    private final class Unwritten implements Synchronization {
        private final List<OutboxRow> rows = new ArrayList<>();

        private Values fill(Values values) throws SQLException {
            values.array("uuid", rows, OutboxRow::id)
                    .array("uuid", rows, OutboxRow::aggregateId)
                    .array("text", rows, OutboxRow::type)
                    .array("timestamptz", rows, row -> row.occurredAt().toString())
                    .array("text", rows, OutboxRow::traceparent)
                    .array("text", rows, OutboxRow::payload);
            rows.clear();
            return values;
        }

        @Override
        public void beforeCompletion() {
            if (rows.isEmpty()) {
                return;
            }
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement(INSERT)) {
                fill(new Values(insert));
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("events could not be put into the outbox", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            // rows of a transaction that was rolled back are forgotten with it
        }
    }
}
