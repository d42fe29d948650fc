package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit and the database hold compensations against what was granted. */
@QuarkusTest
class CompensationAuditTest {
    @Test
    void oneThatWasNotGivenAndOneThatWasNotGrantedAreFound() throws SQLException {
        int found = audit();
        var customer = Customer.withAccount();
        var compensation = Ids.next();
        CompensationTest.granted(compensation, customer, 30);
        await().until(() -> customer.balance("available") == 30);
        plant("UPDATE compensation SET points = 31 WHERE id = ?", compensation);
        assertEquals(found + 1, audit());
        plant("UPDATE compensation SET points = 30 WHERE id = ?", compensation);
        var entry = only("SELECT entry_id FROM compensation WHERE id = ?", compensation);
        plant("UPDATE compensation SET entry_id = NULL WHERE id = ?", compensation);
        assertEquals(found + 2, audit());
        plant("UPDATE compensation SET entry_id = '" + entry + "' WHERE id = ?", compensation);
        assertEquals(found, audit());
    }

    @Test
    void theDatabaseNotesEachOnceAndForEver() throws SQLException {
        var note =
                "INSERT INTO compensation VALUES ('%s', uuidv7(), uuidv7(), 'GOODWILL', 5)"
                        .formatted(Ids.next());
        assertEquals("23505", RuntimeRole.refused(note + ";" + note));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM compensation"));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("UPDATE compensation SET points = 9"));
    }

    private static Object only(String query, UUID parameter) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(query)) {
            select.setObject(1, parameter);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1);
            }
        }
    }

    private static void plant(String statement, UUID parameter) throws SQLException {
        try (var connection = Engines.superuser();
                var update = connection.prepareStatement(statement)) {
            update.setObject(1, parameter);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static int audit() {
        List<Integer> kept =
                Api.as("manager")
                        .get("/v1/loyalty/audit")
                        .jsonPath()
                        .getList("checks.findAll { it.check == 'PROMISES_KEPT' }.violations");
        return kept.getFirst();
    }
}
