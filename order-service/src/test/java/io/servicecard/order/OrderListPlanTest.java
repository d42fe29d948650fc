package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list of orders is read off an index in its order: nothing is sorted, nothing filtered. */
@QuarkusTest
class OrderListPlanTest {
    private static final String ID = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'";

    @ParameterizedTest
    @CsvSource({
        "orders_in_branch, branch_id = %s",
        "orders_of_branch, branch_id = %s AND state = 'READY'",
        "orders_of_customer, customer_id = %s",
        "orders_in_state, state = 'READY'",
        "orders_pk, true"
    })
    void aPageIsOneIndexScan(String index, String filter) throws SQLException {
        Job.placed(); // of an empty table the planner believes no figures
        var plan =
                Plans.of(
                        "orders",
                        "SELECT * FROM orders WHERE id < %s AND %s ORDER BY id DESC LIMIT 51"
                                .formatted(ID, filter.formatted(ID)));
        assertTrue(plan.contains("using " + index + " on orders"), plan);
        assertFalse(plan.contains("Sort"), plan);
        assertFalse(plan.contains("Filter"), plan);
    }

    @Test
    void anOrderIsFoundByItsNumber() throws SQLException {
        Job.placed();
        var plan =
                Plans.of(
                        "orders",
                        "SELECT * FROM orders WHERE id < %s AND number = 'R-7K3M9QXT' ORDER BY id DESC LIMIT 51"
                                .formatted(ID));
        assertTrue(plan.contains("using orders_number_once on orders"), plan);
    }

    @Test
    void theListFindsTheNumberAsPeopleWriteIt() {
        var job = Job.placed();
        var number = job.placed.getString("number");
        Api.as("reception")
                .queryParam("number", number.toLowerCase(Locale.ROOT))
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items.number", contains(number));
        Api.as(Shop.holder().user())
                .queryParam("number", number)
                .get("/v1/orders")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    /** The watch looks for clocks that something may have come of, several times a minute. */
    @Test
    void theWatchReadsDueClocksOffTheirIndex() throws SQLException {
        var plan =
                Plans.of(
                        "deadline_clock",
                        "SELECT next_check_at, id FROM deadline_clock WHERE next_check_at < now()"
                                + " AND (next_check_at > '-infinity' OR next_check_at = '-infinity' AND id > %s)"
                                        .formatted(ID)
                                + " ORDER BY next_check_at, id LIMIT 100");
        assertTrue(plan.contains("using deadline_clock_due on deadline_clock"), plan);
        assertFalse(plan.contains("Sort"), plan);
    }
}
