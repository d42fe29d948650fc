package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.servicecard.platform.testing.Engines;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The role as which the service works, at the database itself. */
final class RuntimeRole {
    static final String DENIED = "42501";
    static final String CHECK = "23514";

    private RuntimeRole() {}

    /** The SQLSTATE with which a statement is refused; it must be. */
    static String refused(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Engines.url(), "loyalty_app", "app");
                var statement = connection.createStatement()) {
            return assertThrows(SQLException.class, () -> statement.execute(sql)).getSQLState();
        }
    }
}
