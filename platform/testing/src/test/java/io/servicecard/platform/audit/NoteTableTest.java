package io.servicecard.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Notes that the database takes, and one that it never will. */
@QuarkusTest
class NoteTableTest {
    private static final String INSERT =
            "INSERT INTO personal_read (id, at, times, owner_id, subject, role, operation)"
                    + " VALUES (?, ?, ?, ?, 'somebody', ?, 'read')";

    private final DataSource database;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final UUID owner = UUID.randomUUID();

    NoteTableTest(DataSource database) {
        this.database = database;
    }

    @Test
    void aNoteThatIsRefusedForGoodKeepsNoOtherWaiting() throws SQLException {
        table(INSERT).write(notes("before", "with a zero \0 in it", "after"));
        assertEquals(2, rows());
        assertEquals(3, metrics.counter(NoteTable.REFUSED).count(), "as often as it was noted");
    }

    @Test
    void aDatabaseThatIsNotWhatItShouldBeRefusesNobodyForGood() throws SQLException {
        var table = table(INSERT.replace("personal_read", "no_such_table"));
        assertThrows(SQLException.class, () -> table.write(notes("one", "two")));
        assertEquals(0, metrics.counter(NoteTable.REFUSED).count());
        assertEquals(0, rows());
    }

    private NoteTable<String> table(String insert) {
        return new NoteTable<>(
                insert,
                (statement, role) -> {
                    statement.setObject(NoteTable.Columns.FIRST, owner);
                    statement.setString(NoteTable.Columns.FIRST + 1, role);
                },
                database,
                metrics.counter(NoteTable.REFUSED));
    }

    private static Map<String, Times> notes(String... roles) {
        var notes = new LinkedHashMap<String, Times>();
        for (var role : roles) {
            notes.put(role, new Times(Instant.now(), 3));
        }
        return notes;
    }

    private int rows() throws SQLException {
        try (var connection = database.getConnection();
                var count =
                        connection.prepareStatement(
                                "SELECT count(*) FROM personal_read WHERE owner_id = ? AND times = 3")) {
            count.setObject(1, owner);
            try (var result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }
}
