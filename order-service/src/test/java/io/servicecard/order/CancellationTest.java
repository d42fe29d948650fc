package io.servicecard.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The end that a customer asks for: what it costs, who decides and why. */
@QuarkusTest
class CancellationTest {
    private static final Map<String, Object> ASKED = Map.of("reason", "Bought a new one");

    /** An order of 3000.00 with a deposit, work begun, asked to end. */
    private static Job cancelling(long deposit) {
        var job = Job.accepted();
        job.pay(deposit).then().statusCode(201);
        job.work("diagnosis");
        job.command(job.holder.user(), "request-cancellation", ASKED)
                .then()
                .statusCode(200)
                .body("cancellation.proposedFee.amountMinor", equalTo(60_000))
                .body("cancellation.fee", nullValue());
        return job;
    }

    private static ValidatableResponse approve(Job job, Long fee, String reason) {
        var body = new HashMap<String, Object>();
        if (fee != null) {
            body.put("fee", Shop.money(fee, "RUB"));
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return job.command("manager", "approve-cancellation", body).then();
    }

    @Test
    void whatWasPaidBeyondTheFeeIsGivenBack() {
        var job = cancelling(100_000);
        approve(job, null, null)
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellation.fee.amountMinor", equalTo(60_000))
                .body("balanceDue.amountMinor", equalTo(0))
                .body("revenue.amountMinor", equalTo(60_000));
        assertEquals(
                List.of(40_000), Counter.list(job, "refunds").getList("items.amount.amountMinor"));
        Counter.refund(job, Counter.firstPayment(job), 1)
                .then()
                .statusCode(422)
                .body("code", equalTo("refund-too-large"));
        assertEquals(
                List.of("CancellationRequested", "OrderCancelled", "PaymentRefunded"),
                Counter.last(job, 3).toList());
        var cancelled = job.published().reversed().get(1).payload();
        assertEquals(60_000, cancelled.at("/fee/amountMinor").asLong());
    }

    @Test
    void whoWaivesTheFeeSaysWhyOnTheTimeline() {
        var job = cancelling(50_000);
        approve(job, 0L, " ").statusCode(422).body("code", equalTo("fee-unexplained"));
        approve(job, 60_001L, "x").statusCode(422).body("code", equalTo("fee-not-proposed"));
        approve(job, 0L, "We were late ourselves").statusCode(200);
        assertEquals("0", job.view().getString("revenue.amountMinor"), "a deposit is no revenue");
        Api.as("manager")
                .get("/v1/orders/" + job.id + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.note != null }.note",
                        contains("Bought a new one", "We were late ourselves"))
                .body(
                        "items.find { it.event == 'OrderCancelled' }.actorSubject",
                        equalTo(Tokens.subject("manager")));
        Api.as(job.holder.user())
                .get("/v1/orders/" + job.id + "/timeline")
                .then()
                .statusCode(200)
                .body("items.find { it.event == 'OrderCancelled' }.actorSubject", nullValue())
                .body("items[-1].note", nullValue());
        var words = job.published().toString();
        assertFalse(words.contains("late ourselves") || words.contains("Bought"), words);
    }

    @Test
    void whatIsMissingOfTheFeeStaysDue() {
        var job = cancelling(10_000);
        approve(job, null, null)
                .statusCode(200)
                .body("balanceDue.amountMinor", equalTo(50_000))
                .body("revenue.amountMinor", equalTo(10_000));
        job.command(job.holder.user(), "payments", Map.of("method", "POINTS", "points", 5))
                .then()
                .statusCode(409)
                .body("code", equalTo("fee-in-money"));
        job.pay(50_001).then().statusCode(422).body("code", equalTo("overpaid"));
        job.pay(50_000).then().statusCode(201).body("purpose", not(equalTo("DEPOSIT")));
        assertEquals(60_000, job.view().getInt("revenue.amountMinor"));
    }

    @Test
    void whatAManagerEndsAtOnceCostsNothingAndGivesTheDepositBack() {
        var job = Job.accepted();
        job.pay(70_000).then().statusCode(201);
        job.pay(30_000).then().statusCode(201);
        job.command("manager", "cancel", ASKED)
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancellation.fee.amountMinor", equalTo(0))
                .body("revenue.amountMinor", equalTo(0));
        assertEquals(
                List.of(30_000, 70_000),
                Counter.list(job, "refunds").getList("items.amount.amountMinor"));
        assertEquals(
                List.of("OrderCancelled", "PaymentRefunded", "PaymentRefunded"),
                Counter.last(job, 3).toList());
    }

    @Test
    void anOrderThatGoesOnOwesNoFee() {
        var job = cancelling(10_000);
        job.command("manager", "refuse-cancellation", Map.of("reason", "Done tomorrow"))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_PROGRESS"))
                .body("cancellation", nullValue())
                .body("balanceDue.amountMinor", equalTo(290_000));
    }
}
