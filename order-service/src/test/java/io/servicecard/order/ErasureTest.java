package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Shop.Holder;
import io.servicecard.order.erasure.application.EraseInTime;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A customer is forgotten, once and in any order of events; orders stay as long as they must. */
@QuarkusTest
class ErasureTest {
    @Inject EraseInTime inTime;

    @Test
    void whoIsForgottenLeavesOrdersWithoutWords() throws SQLException {
        var holder = Shop.holder();
        var job = Forgotten.ended(holder);
        Api.as(holder.user())
                .body(Map.of("text", "Anna asks why"))
                .post("/v1/orders/" + job.id + "/messages")
                .then()
                .statusCode(201);
        var request = Ids.next();
        var event = Forgotten.ask(holder.customer(), request);
        var receipt = Forgotten.receipts(holder.customer(), 1).getFirst();
        assertEquals(request.toString(), receipt.get("requestId").asText());
        var kept = receipt.at("/data/4");
        assertEquals("ORDERS", kept.get("kind").asText());
        assertEquals("ACCOUNTING_RECORDS", kept.get("legalBasis").asText());
        var until = Instant.parse(kept.get("eraseAfter").asText()).atOffset(ZoneOffset.UTC);
        assertEquals(Instant.now().atOffset(ZoneOffset.UTC).getYear() + 6, until.getYear());

        Api.as("manager")
                .get("/v1/orders/" + job.id)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("asset", nullValue())
                .body("intake.signedBy", nullValue())
                .body("closingReason", nullValue());
        Api.as("manager")
                .get("/v1/orders/" + job.id + "/timeline")
                .then()
                .statusCode(200)
                .body("items.findAll { it.note != null }.size()", equalTo(0))
                .body(
                        "items.find { it.event == 'CancellationRequested' }.actorSubject",
                        equalTo("forgotten"));
        assertEquals(
                1,
                Shop.number(
                        "SELECT count(*) FROM order_message WHERE order_id = ? AND posted_by = 'forgotten'",
                        job.id));
        Api.as(holder.user()).get("/v1/orders/" + job.id).then().statusCode(404);
        Api.anonymous()
                .get("/v1/track/" + job.placed.getString("trackingToken"))
                .then()
                .statusCode(404);
        Api.as("reception")
                .body(Shop.open().order(holder))
                .post("/v1/orders")
                .then()
                .statusCode(410);

        Forgotten.ask(event, holder.customer(), request);
        Forgotten.ask(holder.customer(), request);
        Shop.card("CardActivated", holder, 3);
        var other = Ids.next();
        Forgotten.ask(holder.customer(), other);
        var both = Forgotten.receipts(holder.customer(), 2);
        assertEquals(2, both.size(), "one receipt a request");
        assertEquals(other.toString(), both.getLast().get("requestId").asText());
        assertEquals(2, both.getLast().get("version").asInt());
        Shop.awaitCard(holder, 3);
        assertEquals(0, bindings(holder), "nobody signs in as who is forgotten");
    }

    private static long bindings(Holder holder) throws SQLException {
        return Shop.number(
                "SELECT count(*) FROM subject_owner WHERE owner_id = ?", holder.customer());
    }

    @Test
    void whoWasNeverHeardOfIsForgottenBeforeAnythingComes() throws SQLException {
        var holder = new Holder("customer-" + UUID.randomUUID(), Ids.next(), Ids.next());
        Forgotten.ask(holder.customer(), Ids.next());
        var receipt = Forgotten.receipts(holder.customer(), 1).getFirst();
        assertEquals(4, receipt.get("data").size(), "nothing is kept of nothing");
        Shop.card("CardActivated", holder, 2);
        Shop.awaitCard(holder, 2);
        assertEquals(0, bindings(holder));
    }

    @Test
    void anOpenOrderIsDoneFirst() throws SQLException {
        var job = Job.accepted();
        var customer = job.holder.customer();
        var event = Forgotten.ask(customer, Ids.next());
        await().until(() -> Shop.applied(event));
        inTime.round(() -> true);
        assertNotNull(job.view().getString("asset.description"), "without it nobody can work");
        assertTrue(Forgotten.receipts(customer).isEmpty());
        job.command("manager", "cancel", Map.of("reason", "as asked")).then().statusCode(200);
        inTime.round(() -> true);
        assertEquals(1, Forgotten.receipts(customer, 1).size());
        inTime.round(() -> true);
        assertEquals(1, Forgotten.receipts(customer).size());
    }

    @Test
    void whatComesInTheSameMomentIsForgottenWhenItHasEnded() throws SQLException {
        var holder = Shop.holder();
        Forgotten.ask(holder.customer(), Ids.next());
        assertEquals(1, Forgotten.receipts(holder.customer(), 1).size());
        var job = Forgotten.ended(Shop.holder());
        long moved =
                Shop.number(
                        "UPDATE orders SET customer_id = '%s' WHERE id = ? RETURNING 1"
                                .formatted(holder.customer()),
                        job.id);
        assertEquals(1, moved);
        inTime.round(() -> true);
        var kept = "SELECT count(*) FROM orders WHERE id = ? AND erase_after IS NOT NULL";
        assertEquals(1, Shop.number(kept, job.id));
        assertEquals(1, Forgotten.receipts(holder.customer()).size(), "it was answered before");
        Counter.followUp(job, "REWORK").then().statusCode(410);
    }

    @Test
    void afterItsTimeNothingIsLeftOfAnOrder() throws SQLException {
        var holder = Shop.holder();
        var branch = Shop.branch("RUB");
        Api.as("manager")
                .body(Map.of("months", 12, "legalBasis", "TAX_RECORDS"))
                .post("/v1/branches/" + branch + "/confirm-retention")
                .then()
                .statusCode(200)
                .body("retention.months", equalTo(12));
        var job = Job.placed(holder, Shop.open().order(holder, branch, Shop.open().service));
        job.pay(1_000).then().statusCode(201);
        job.command("manager", "reject", Map.of("reason", "no parts")).then().statusCode(200);
        var still = Job.placed();
        Forgotten.ask(holder.customer(), Ids.next());
        var kept = Forgotten.receipts(holder.customer(), 1).getFirst().at("/data/4");
        assertEquals("TAX_RECORDS", kept.get("legalBasis").asText());
        inTime.round(() -> true);
        assertEquals("REJECTED", job.view().getString("state"), "it is kept as long as it must");
        job.age("erase_after", 400);
        inTime.round(() -> true);
        Api.as("manager").get("/v1/orders/" + job.id).then().statusCode(404);
        for (var table : List.of("order_line", "order_stage", "payment", "timeline_entry")) {
            var rows = "SELECT count(*) FROM " + table + " WHERE order_id = ?";
            assertEquals(0, Shop.number(rows, job.id), table);
            assertTrue(table.equals("payment") || Shop.number(rows, still.id) > 0, table);
        }
    }

    /** Whoever writes: nobody is forgotten for whom nobody asked, and nothing is erased by hand. */
    @Test
    void theRuntimeRoleErasesNothingElse() {
        assertEquals("23514", refused("SELECT forget_customer(gen_random_uuid(), 1, 'X')"));
        assertEquals("42501", refused("SELECT erase_rows('orders', 'true')"));
        assertEquals("42501", refused("DELETE FROM erasure"));
    }

    private static String refused(String statement) {
        return assertThrows(
                        SQLException.class,
                        () -> {
                            try (var connection =
                                            DriverManager.getConnection(
                                                    Engines.url(), "order_app", "app");
                                    var sql = connection.createStatement()) {
                                sql.execute(statement);
                            }
                        })
                .getSQLState();
    }
}
