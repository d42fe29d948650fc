package io.servicecard.order;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payment with points is taken back: the order is free at once, whatever loyalty says when. */
@QuarkusTest
class VoidPaymentTest {
    @Test
    void whileLoyaltyIsDownTheMoneyCanBeTakenInstead() throws Exception {
        var job = Job.ready();
        var payment = job.payWithPoints(3000);
        job.pay(300_000).then().statusCode(422).body("code", equalTo("overpaid"));
        job.voidPayment("reception", payment)
                .then()
                .statusCode(200)
                .body("state", equalTo("VOIDED"));
        job.pay(300_000).then().statusCode(201);
        var late = job.loyalty("PointsHeld", payment, UUID.randomUUID());
        await().until(() -> Shop.applied(late));
        assertEquals("VOIDED", job.paymentState(payment));
        job.handOver(job.pin()).then().statusCode(200);
        assertEquals(
                List.of(
                        "PointsPaymentRequested",
                        "PaymentVoided",
                        "PaymentRecorded",
                        "OrderHandedOver"),
                job.events(12).subList(8, 12));
        var voided = job.published().get(9).payload();
        assertEquals(payment.toString(), voided.get("paymentId").asText());
        assertEquals("reception", voided.get("actorRole").asText());
        assertEquals(0, job.published().get(11).payload().at("/settlement/points").asLong());
    }

    @Test
    void heldPointsAreDueAgain() {
        var job = Job.accepted();
        var payment = job.payWithPoints(500);
        job.loyalty("PointsHeld", payment, UUID.randomUUID());
        job.awaitPayment(payment, "HELD");
        job.voidPayment(job.holder.user(), payment).then().statusCode(200);
        assertEquals(300_000, job.view().getLong("balanceDue.amountMinor"));
        job.loyalty("PointsReleased", payment, UUID.randomUUID());
        job.command("manager", "cancel", Map.of("reason", "changed mind")).then().statusCode(200);
        assertEquals(
                List.of("PaymentRecorded", "PaymentVoided", "OrderCancelled"),
                job.events(6).subList(3, 6));
        assertEquals(0, job.published().getLast().payload().get("holdIds").size());
    }

    @Test
    void onceAndOnlyPointsAndOnlyBeforeHandOver() {
        var job = Job.placed();
        var payment = job.payWithPoints(500);
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.of("reception"))
                    .header("Idempotency-Key", job.id.toString())
                    .post("/v1/orders/" + job.id + "/payments/" + payment + "/void")
                    .then()
                    .statusCode(200);
        }
        assertEquals(3, job.view().getLong("version"));
        job.voidPayment("reception", payment)
                .then()
                .statusCode(409)
                .body("code", equalTo("payment-not-voidable"))
                .body("paymentState", equalTo("VOIDED"));
        UUID cash = UUID.fromString(job.pay(100).then().extract().path("id"));
        job.voidPayment("reception", cash)
                .then()
                .statusCode(409)
                .body("paymentState", equalTo("RECORDED"));
        job.voidPayment("reception", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("payment-not-found"));
        var second = job.payWithPoints(500);
        job.voidPayment(Shop.holder().user(), second)
                .then()
                .statusCode(404)
                .body("code", equalTo("order-not-found"));
        job.command("manager", "cancel", Map.of("reason", "changed mind")).then().statusCode(200);
        job.voidPayment("reception", second)
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"))
                .body("command", equalTo("void-payment"));
    }
}
