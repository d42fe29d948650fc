package io.servicecard.order.assignment.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** What somebody has to do is found by what they have, however much all others have and had. */
@QuarkusTest
class MyWorkPlanTest {
    private static final String ID = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'::uuid";

    @Test
    void aPageIsReadByIndexes() throws SQLException {
        var query = MyWork.PAGE.replace("?1", ID).replace("?2", ID).replace("?3", "51");
        var plan = new StringBuilder();
        try (var connection = Engines.superuser();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL enable_seqscan = off");
            statement.execute("SET LOCAL enable_bitmapscan = off");
            try (var lines = statement.executeQuery("EXPLAIN " + query)) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            connection.rollback();
        }
        assertTrue(plan.toString().contains("using assignment_open_of_staff"), plan::toString);
        assertTrue(plan.toString().contains("using orders_pk"), plan::toString);
        assertFalse(plan.toString().contains("Seq Scan"), plan::toString);
    }
}
