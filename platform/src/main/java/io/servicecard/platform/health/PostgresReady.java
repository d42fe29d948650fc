package io.servicecard.platform.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready without PostgreSQL: nothing can be read or accepted. */
@Readiness
@ApplicationScoped
class PostgresReady implements HealthCheck {
    private static final int SECONDS = 2;

    private final DataSource database;

    PostgresReady(DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("postgresql");
        try (var connection = database.getConnection()) {
            return connection.isValid(SECONDS)
                    ? check.up().build()
                    : check.down().withData("missing", "postgresql").build();
        } catch (SQLException e) {
            return check.down()
                    .withData("missing", "postgresql")
                    .withData("sqlState", String.valueOf(e.getSQLState()))
                    .build();
        }
    }
}
