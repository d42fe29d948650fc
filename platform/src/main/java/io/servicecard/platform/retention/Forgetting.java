package io.servicecard.platform.retention;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Batches;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Deletes what was kept long enough, by the database's function {@code forget}: the service itself
 * may not delete. Each batch is a short transaction of its own; a table that fails does not keep
 * the others.
 */
@ApplicationScoped
class Forgetting implements BackgroundWork {
    static final int BATCH = 1_000;

    private static final Logger LOG = Logger.getLogger(Forgetting.class);

    private final DataSource database;
    private final RetentionConfig config;

    Forgetting(DataSource database, RetentionConfig config) {
        this.database = database;
        this.config = config;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void round(BooleanSupplier going) throws SQLException {
        var failed = new SQLException("some tables keep what is old for the next round");
        try (var connection = database.getConnection()) {
            for (var table : tables(connection)) {
                try {
                    LOG.debugf(
                            "%d old rows of %s are gone", forget(connection, table, going), table);
                } catch (SQLException e) {
                    failed.setNextException(e);
                    LOG.warnf("Old rows of %s stay: state %s", table, e.getSQLState());
                }
            }
        }
        if (failed.getNextException() != null) {
            throw failed;
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var select =
                        connection.prepareStatement(
                                "SELECT table_name FROM retention ORDER BY table_name");
                var row = select.executeQuery()) {
            List<String> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(row.getString(1));
            }
            return tables;
        }
    }

    private long forget(Connection connection, String table, BooleanSupplier going)
            throws SQLException {
        var keep = config.tables().getOrDefault(table, Duration.ZERO);
        try (var call = connection.prepareStatement("SELECT forget(?, ?::interval, ?)")) {
            call.setString(1, table);
            call.setString(2, keep.toString());
            call.setInt(3, BATCH);
            return Batches.whileFull(BATCH, going, () -> number(call));
        }
    }

    private static int number(PreparedStatement call) throws SQLException {
        try (var row = call.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
