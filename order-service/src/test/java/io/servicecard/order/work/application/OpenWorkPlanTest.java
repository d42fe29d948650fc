package io.servicecard.order.work.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Job;
import io.servicecard.order.Plans;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A branch's line is found by what is in work there, however much was done before. */
@QuarkusTest
class OpenWorkPlanTest {
    @Test
    void theLineIsReadByIndexes() throws SQLException {
        Job.accepted(); // of an empty table the planner believes no figures
        var branch = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'::uuid";
        var plan = Plans.of("orders", OpenWork.LINE.replace("?1", branch).replace("?2", "500"));
        assertTrue(plan.contains("using orders_in_work on orders"), plan);
        assertTrue(plan.contains("Presorted Key"), plan);
        assertFalse(plan.contains("Seq Scan"), plan);
    }
}
