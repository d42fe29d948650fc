package io.servicecard.order.assignment.application;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Job;
import io.servicecard.order.Plans;
import io.servicecard.order.Shop;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Orders in work are read in their order, from where the page before ended, and no further. */
@QuarkusTest
class OrdersInWorkPlanTest {
    private static final String ID = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'::uuid";

    @Test
    void aPageIsReadByIndexes() throws SQLException {
        var job = Job.accepted(); // of empty tables the planner believes no figures
        job.command(Shop.TECHNICIAN, "claim", Map.of("stage", "diagnosis")).then().statusCode(200);
        job.work("diagnosis");
        var plan =
                Plans.of(
                        List.of("orders", "assignment"),
                        OrdersInWork.SOME_ORDERS
                                .replace("?1", ID)
                                .replace("?2", "3")
                                .replace("?3", "timestamptz '2026-11-01'")
                                .replace("?4", ID)
                                .replace("?5", "100"));
        assertTrue(plan.contains("using orders_in_work on orders"), plan);
        assertTrue(plan.matches("(?s).*Index Cond: \\(\\(branch_id = [^\\n]*ROW\\(.*"), plan);
        assertTrue(plan.contains("using assignment_one_open"), plan);
        assertFalse(plan.substring(plan.indexOf("Limit")).contains("Sort"), plan);
    }

    @Test
    void theLastOrderIsFoundByItsId() throws SQLException {
        Job.accepted();
        var plan = Plans.of("orders", OrdersInWork.PLACE.replace("?1", ID).replace("?2", ID));
        assertTrue(plan.contains("Index Scan using orders_"), plan);
        assertTrue(plan.contains("(id = "), plan);
    }
}
