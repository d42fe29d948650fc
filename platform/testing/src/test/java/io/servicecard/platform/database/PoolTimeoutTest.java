package io.servicecard.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A pool that gives no connection in time makes the service unavailable, whatever it waited for.
 */
class PoolTimeoutTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, acquisition timeout!",
                "Acquisition timeout while waiting for new connection",
                "Acquisition timeout on health check"
            })
    void isUnavailable(String message) {
        var failure = new IllegalStateException("wrapped", new SQLException(message));
        assertEquals(DatabaseTrouble.UNAVAILABLE, DatabaseTrouble.of(failure));
    }
}
