package io.servicecard.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What one order has is listed page by page, whatever it is. */
@QuarkusTest
class PagedListsTest {
    private static final String ID = "'0197f3d4-62a8-7f15-b0c3-918e4d7a25f6'::uuid";
    private static final Map<String, Object> NOTHING = Map.of();

    @Test
    void pagesOfEveryListOfAnOrderFollowEachOther() {
        var job = eventful();
        for (var list :
                List.of(
                        "payments",
                        "refunds",
                        "returns",
                        "quality-checks",
                        "stage-runs",
                        "estimates",
                        "results",
                        "timeline")) {
            var all = page("manager", job, list + "?limit=200").getList("items");
            assertTrue(all.size() >= (list.equals("results") ? 1 : 2), list + all);
            assertEquals(all, walk("manager", job, list, list.equals("timeline") ? 7 : 1), list);
        }
    }

    @Test
    void whatIsInternalLeavesNoGapsInACustomersPages() {
        var job = eventful();
        var events = page("manager", job, "timeline?limit=200").getList("items.event");
        assertTrue(events.contains("QualityFailed"), events::toString);
        var shown = walk(job.holder.user(), job, "timeline", 5);
        assertEquals(page(job.holder.user(), job, "timeline?limit=200").getList("items"), shown);
        assertFalse(shown.toString().contains("QualityFailed"), shown::toString);
    }

    @Test
    void whatIsNoCursorOfTheListIsRefused() {
        var job = Job.placed();
        for (var cursor : List.of("AAAAAAAAAAAAAAAAAAAAAA", "_____w", "x")) {
            Api.as("manager")
                    .get("/v1/orders/" + job.id + "/timeline?cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
        Api.as("manager")
                .get("/v1/orders/" + job.id + "/payments?limit=201")
                .then()
                .statusCode(400);
    }

    @Test
    void everyPageIsReadByAnIndexInItsOrder() throws SQLException {
        for (var list :
                List.of(
                        List.of("payment", "id", "payment_of_one_order"),
                        List.of("refund", "id", "refund_of_order"),
                        List.of("order_return", "id", "order_return_of_order"),
                        List.of("quality_check", "id", "quality_check_in_order"),
                        List.of("stage_run", "position", "stage_run_pk"),
                        List.of("estimate", "number", "estimate_number_once"),
                        List.of("timeline_entry", "version", "timeline_entry_pk"))) {
            var table = list.get(0);
            var key = list.get(1);
            var query =
                    "SELECT * FROM %s WHERE order_id = %s AND %s > %s ORDER BY %s LIMIT 51"
                            .formatted(table, ID, key, key.equals("id") ? ID : "7", key);
            var plan = Plans.of(table, query);
            assertTrue(plan.contains("using " + list.get(2)), plan);
            assertFalse(plan.contains("Sort"), plan);
        }
    }

    @Test
    void theDatabaseKeepsLinesAndEstimatesFew() throws SQLException {
        var job = Offer.sent().job;
        try (var connection = Engines.superuser()) {
            for (var one :
                    List.of(
                            List.of("order_line", "{\"position\": 200}"),
                            List.of(
                                    "estimate",
                                    "{\"number\": 101, \"id\": \"%s\", \"link_hash\": \"x\"}"
                                            .formatted(job.id)))) {
                var copy =
                        "INSERT INTO %1$s SELECT (jsonb_populate_record(t, '%2$s')).* FROM %1$s t WHERE order_id = '%3$s'"
                                .formatted(one.get(0), one.get(1), job.id);
                try (var statement = connection.createStatement()) {
                    var refused = assertThrows(SQLException.class, () -> statement.execute(copy));
                    assertTrue(
                            refused.getMessage().contains(one.get(0) + "_number_limited"),
                            refused::getMessage);
                }
            }
        }
    }

    /** An order with three of everything that it can have many of. */
    private static Job eventful() {
        var job = Job.accepted();
        for (int time = 0; time < 3; time++) {
            job.work("diagnosis");
            var again = Map.of("stage", "diagnosis", "reason", "The wrong one");
            job.command(Shop.CHECKER, "return-to-stage", again).then().statusCode(200);
            var unused = Offer.drafted(job);
        }
        job.work("diagnosis");
        for (var result : List.of("FAIL", "FAIL", "PASS")) {
            job.work("repair");
            job.command(Shop.TECHNICIAN, "submit-quality-check", NOTHING).then().statusCode(200);
            job.check(Shop.CHECKER, result).then().statusCode(200);
        }
        for (int time = 0; time < 3; time++) {
            job.pay(100_000).then().statusCode(201);
        }
        job.handOver(job.pin()).then().statusCode(200);
        for (int time = 0; time < 2; time++) {
            Counter.bring(job, 1).then().statusCode(201);
        }
        return job;
    }

    private static List<Object> walk(String user, Job job, String list, int limit) {
        List<Object> read = new ArrayList<>();
        var query = list + "?limit=" + limit;
        String next = "";
        do {
            var page = page(user, job, query + next);
            var items = page.getList("items");
            assertTrue(items.size() <= limit, items::toString);
            read.addAll(items);
            var cursor = page.getString("next");
            assertTrue(cursor == null || items.size() == limit, "a page with room has no next");
            next = cursor == null ? null : "&cursor=" + cursor;
        } while (next != null);
        return read;
    }

    private static JsonPath page(String user, Job job, String list) {
        return Api.as(user)
                .get("/v1/orders/" + job.id + "/" + list)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
