package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every index is paid for with each write, so none does what another does as well. */
@QuarkusTest
class IndexesTest {
    private static final String DOUBLES =
            """
            SELECT a.indexrelid::regclass || ' is ' || b.indexrelid::regclass
            FROM pg_index a JOIN pg_index b ON a.indrelid = b.indrelid AND a.indexrelid <> b.indexrelid
                AND a.indkey::text = b.indkey::text AND a.indclass::text = b.indclass::text
                AND a.indoption::text = b.indoption::text
                AND a.indexprs::text IS NOT DISTINCT FROM b.indexprs::text
                AND a.indpred::text IS NOT DISTINCT FROM b.indpred::text
            WHERE NOT a.indisunique AND a.indrelid::regclass::text NOT LIKE 'pg\\_%'
            """;

    @Test
    void noIndexDoublesAnother() throws SQLException {
        List<String> doubles = new ArrayList<>();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(DOUBLES)) {
            while (rows.next()) {
                doubles.add(rows.getString(1));
            }
        }
        assertEquals(List.of(), doubles);
    }
}
