package io.servicecard.order;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** What was handed over comes back: a record beside the order, which never opens again. */
@QuarkusTest
class ReturnedOrderTest {
    @Test
    void halfComesBackThenTheRestAndAllThatWasPaidIsGivenBack() {
        var job = Counter.handedOver();
        long settled = job.view().getLong("version");
        Counter.bring(job, 1)
                .then()
                .statusCode(201)
                .body("lines[0].sum.amountMinor", equalTo(150_000))
                .body("refunds", hasSize(2))
                .body("refunds.amount.amountMinor", containsInAnyOrder(25_000, 125_000))
                .body("refunds.find { it.amount.amountMinor == 25000 }.points", equalTo(250));
        var half = told(job, settled + 1);
        assertEquals(settled, half.get("settledVersion").asLong());
        assertEquals(job.view().getLong("version"), half.get("orderVersion").asLong());
        assertEquals(300_000, half.at("/settlement/total/amountMinor").asLong());
        assertEquals(1, half.at("/returned/lines/0/quantity").asInt());
        assertEquals(150_000, half.at("/returned/lines/0/net/amountMinor").asLong());
        assertEquals(125_000, half.at("/returned/money/amountMinor").asLong());
        assertEquals(250, half.at("/returned/points").asLong());
        Counter.bring(job, 1).then().statusCode(201);
        var whole = told(job, settled + 2);
        assertEquals(2, whole.at("/returned/lines/0/quantity").asInt(), "all that came back");
        assertEquals(250_000, whole.at("/returned/money/amountMinor").asLong());
        assertEquals(500, whole.at("/returned/points").asLong());
        assertEquals("HANDED_OVER", job.view().getString("state"), "nothing reopens");
        assertEquals(2, Counter.list(job, "returns").getList("items").size());
        assertEquals(4, Counter.list(job, "refunds").getList("items").size());
    }

    @Test
    void noMoreComesBackThanWasSold() {
        var job = Counter.handedOver();
        Counter.bring(job, 3)
                .then()
                .statusCode(409)
                .body("code", equalTo("returned-before"))
                .body("left", equalTo(2));
        Counter.bring(job, 2).then().statusCode(201);
        Counter.bring(job, 1).then().statusCode(409).body("left", equalTo(0));
        bring(job, "1").then().statusCode(422).body("code", equalTo("line-unknown"));
        bring(job, "01").then().statusCode(400);
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/returns")
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        Api.as(Shop.holder().user())
                .get("/v1/orders/" + job.id + "/returns")
                .then()
                .statusCode(404);
    }

    @Test
    void ofTwentyReturnsOfTheLastPieceOneIsTaken() throws Exception {
        var job = Counter.handedOver();
        Counter.bring(job, 1).then().statusCode(201);
        Callable<Integer> bring = () -> Counter.bring(job, 1).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int taken = 0;
            for (var answer : threads.invokeAll(Collections.nCopies(20, bring))) {
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertEquals(1, taken);
        }
        assertEquals(0, job.view().getLong("revenue.amountMinor"));
    }

    @Test
    void nothingComesBackThatWasNotHandedOver() {
        Counter.bring(Job.ready(), 1)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("command", equalTo("return"));
    }

    /** Known failure: a deposit counted as revenue. */
    @Test
    void aDepositIsNoRevenueUntilTheHandOver() {
        var job = Job.accepted();
        job.pay(300_000).then().statusCode(201).body("purpose", equalTo("DEPOSIT"));
        assertEquals(0, job.view().getLong("revenue.amountMinor"));
        assertEquals("PaymentRecorded", job.events(3).getLast());
        assertEquals("DEPOSIT", job.published().getLast().payload().get("purpose").asText());
        job.command("manager", "cancel", Map.of("reason", "late")).then().statusCode(200);
        assertEquals(0, job.view().getLong("revenue.amountMinor"), "though it is not given back");

        var done = Counter.handedOver();
        assertEquals("FINAL", Counter.list(done, "payments").getString("items[0].purpose"));
        assertEquals(300_000, done.view().getLong("revenue.amountMinor"));
        Counter.bring(done, 1).then().statusCode(201);
        assertEquals(150_000, done.view().getLong("revenue.amountMinor"));
    }

    private static Response bring(Job job, String line) {
        return job.command(
                "reception",
                "returns",
                Map.of(
                        "reason",
                        "UNWANTED",
                        "lines",
                        List.of(Map.of("lineId", line, "quantity", 1))));
    }

    private static JsonNode told(Job job, long version) {
        assertEquals("OrderReturned", job.events((int) version).getLast());
        return job.published().getLast().payload();
    }
}
