package io.servicecard.platform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.id.Ids;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The search that shows that no personal data lies open finds what does. */
@QuarkusTest
class PlainTextTest {
    @Test
    void wordsAreFoundInTextAndInBytes() throws SQLException {
        var word = "canary" + UUID.randomUUID();
        assertEquals(List.of(), PlainText.tablesWith(word));
        as("INSERT INTO thing VALUES ('%s', 'x%sx', 1)".formatted(Ids.next(), word));
        assertEquals(List.of("thing"), PlainText.tablesWith(word.toUpperCase(Locale.ROOT)));
        var bytes = HexFormat.of().formatHex(("a" + word).getBytes(StandardCharsets.UTF_8));
        as(
                "INSERT INTO personal_key (owner_id, master, wrapped) VALUES ('%s', 'x', '\\x%s')"
                        .formatted(Ids.next(), bytes));
        assertEquals(2, PlainText.tablesWith(word).size());
    }

    private static void as(String sql) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
