package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.loyalty.account.application.HoldPoints;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Holds over HTTP: placed, then captured, voided or past their time. */
@QuarkusTest
class HoldLifeTest {
    @Inject HoldPoints holdPoints;

    @Test
    void placedThenCapturedInPart() {
        var customer = Customer.with(1000);
        var hold =
                Api.as("manager")
                        .body(customer.holdRequest(500))
                        .post("/v1/loyalty/holds")
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .header("Location", startsWith("http"))
                        .body("state", equalTo("HELD"))
                        .body("amount.amountMinor", equalTo(50_000))
                        .extract()
                        .<String>path("id");
        capture(hold, 300)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("CAPTURED"));
        capture(hold, 200)
                .statusCode(409)
                .body("code", equalTo("hold-already-resolved"))
                .body("state", equalTo("CAPTURED"));
        assertEquals(700, customer.balance("available"));
        assertEquals(0, customer.balance("held"));
    }

    @Test
    void placedThenVoidedOnce() {
        var customer = Customer.with(1000);
        var hold = customer.hold(500);
        release(hold).statusCode(200).body("state", equalTo("VOIDED"));
        release(hold).statusCode(409).body("code", equalTo("hold-already-resolved"));
        assertEquals(1000, customer.balance("available"));
    }

    @Test
    void pastItsTimeItCanOnlyBeVoided() throws SQLException {
        var customer = Customer.with(1000);
        var hold = customer.hold(500);
        as("UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = ?", hold);
        capture(hold, 500).statusCode(410).body("code", equalTo("hold-expired"));
        assertEquals(500, customer.balance("held"));
        release(hold).statusCode(200).body("state", equalTo("EXPIRED"));
        assertEquals(1000, customer.balance("available"));
    }

    @Test
    void pointsOfALotWhoseTimeIsOverAreNotSpendable() throws SQLException {
        var customer = Customer.with(1000);
        var hold = customer.hold(400);
        customer.wait("25 months");
        assertEquals(0, customer.balance("available"));
        Api.as("manager")
                .body(customer.holdRequest(1))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(409)
                .body("available", equalTo(0));
        release(hold).statusCode(200);
        assertEquals(0, customer.balance("available"));
        assertEquals(0, customer.balance("held"));
    }

    @Test
    void moreThanHeldOrAnOldVersionOrAPastTimeIsRefused() {
        var customer = Customer.with(1000);
        var hold = customer.hold(500);
        capture(hold, 501)
                .statusCode(422)
                .body("code", equalTo("capture-exceeds-hold"))
                .body("held", equalTo(500));
        Api.as("manager")
                .header("If-Match", "\"7\"")
                .post("/v1/loyalty/holds/{id}/void", hold)
                .then()
                .statusCode(412);
        Api.as("manager")
                .body(customer.holdRequest(5).replaceAll("20\\d\\d-", "2020-"))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("expiresAt"));
        assertEquals(500, customer.balance("held"));
    }

    @Test
    void aHoldThatIsOverByTheDatabasesClockIsNotPlaced() {
        var customer = Customer.with(10);
        var late =
                new HoldPoints.Wish(
                        customer.id(), Ids.next(), 5, Instant.now().minusSeconds(1), "test");
        assertThrows(LoyaltyRefused.HoldExpired.class, () -> holdPoints.hold(late));
        assertEquals(0, customer.balance("held"));
    }

    @Test
    void aHoldKeepsPointsFromTheirOwnerForAWhileOnly() {
        var customer = Customer.with(10);
        for (var tooLong :
                List.of("2060-01-01T00:00:00Z", in(Duration.ofDays(90).plusMinutes(1)))) {
            place(customer, tooLong)
                    .statusCode(422)
                    .body("code", equalTo("hold-too-long"))
                    .body("latest", startsWith(in(Duration.ofDays(90)).substring(0, 10)));
        }
        assertEquals(0, customer.balance("held"));
        place(customer, in(Duration.ofDays(90).minusMinutes(1))).statusCode(201);
        assertEquals(5, customer.balance("held"));
    }

    private static String in(Duration time) {
        return Instant.now().plus(time).toString();
    }

    private static ValidatableResponse place(Customer customer, String until) {
        return Api.as("manager")
                .body(
                        Map.of(
                                "customerId",
                                customer.id(),
                                "points",
                                5,
                                "orderId",
                                Ids.next(),
                                "expiresAt",
                                until))
                .post("/v1/loyalty/holds")
                .then();
    }

    @Test
    void forACancelledOrderNothingIsHeld() {
        var customer = Customer.with(1000);
        var order = new WorkOrder(customer);
        order.payWith(100, 2);
        await().until(() -> customer.balance("held") == 100);
        order.cancel(3);
        await().until(() -> customer.balance("held") == 0);
        Api.as("manager")
                .body(customer.holdRequest(5, order.id()))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(409)
                .body("code", equalTo("order-closed"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        capture(Ids.next().toString(), 5).statusCode(404).body("code", equalTo("hold-not-found"));
        Api.as("manager")
                .body(Customer.unknown().holdRequest(5))
                .post("/v1/loyalty/holds")
                .then()
                .statusCode(404)
                .body("code", equalTo("account-not-found"));
    }

    private static ValidatableResponse capture(String hold, long points) {
        return Api.as("manager")
                .body("{\"points\": " + points + "}")
                .post("/v1/loyalty/holds/{id}/capture", hold)
                .then();
    }

    private static ValidatableResponse release(String hold) {
        return Api.as("manager").post("/v1/loyalty/holds/{id}/void", hold).then();
    }

    /** Moves time, which is the database's, by moving a row's end into the past. */
    private static void as(String update, String id) throws SQLException {
        try (var connection = Engines.superuser();
                var statement = connection.prepareStatement(update)) {
            statement.setObject(1, UUID.fromString(id));
            assertEquals(1, statement.executeUpdate());
        }
    }
}
