package io.servicecard.loyalty;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Corrections by people, and points that customers give each other. */
@QuarkusTest
class AdjustmentTest {
    @Test
    void aSmallCorrectionIsPostedAtOnce() throws SQLException {
        var customer = Customer.with(100);
        adjust("support", customer, 50).statusCode(201).body("state", equalTo("POSTED"));
        assertEquals(150, customer.balance("available"));
        assertEquals(100, customer.balance("lifetimeEarned"));
        adjust("support", customer, -151)
                .statusCode(409)
                .body("code", equalTo("insufficient-points"))
                .body("available", equalTo(150));
        adjust("support", customer, -150).statusCode(201);
        assertEquals(0, customer.balance("available"));
        Awaitility.await().until(() -> customer.eventNames().contains("PointsAdjusted"));
    }

    @Test
    void manySmallOnesAreALargeOne() {
        var customer = Customer.with(600);
        adjust("support", customer, 500).statusCode(201).body("state", equalTo("POSTED"));
        adjust("support-other", customer, -400).statusCode(201).body("state", equalTo("POSTED"));
        adjust("support", customer, 101).statusCode(201).body("state", equalTo("PENDING"));
        adjust("support", customer, -101).statusCode(201).body("state", equalTo("PENDING"));
        adjust("support", customer, 100).statusCode(201).body("state", equalTo("POSTED"));
        adjust("manager", customer, 1).statusCode(201).body("state", equalTo("PENDING"));
        assertEquals(800, customer.balance("available"));
    }

    @Test
    void ofManySmallOnesAtOnceNoMoreArePostedThanTheLimit() throws Exception {
        var customer = Customer.withAccount();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    Stream.generate(() -> threads.submit(() -> adjust("support", customer, 300)))
                            .limit(10)
                            .toList();
            for (var answer : answers) {
                answer.get().statusCode(201);
            }
        }
        assertEquals(900, customer.balance("available"));
    }

    @Test
    void aLargeOneWaitsForASecondPersonWhoIsNotTheFirst() {
        var customer = Customer.with(100);
        var id =
                adjust("manager", customer, 5_000)
                        .statusCode(201)
                        .body("state", equalTo("PENDING"))
                        .extract()
                        .<String>path("id");
        assertEquals(100, customer.balance("available"));
        decide("manager", id, "approve")
                .statusCode(409)
                .body("code", equalTo("second-person-needed"));
        decide("manager-second", id, "approve").statusCode(200).body("state", equalTo("POSTED"));
        decide("manager-second", id, "approve")
                .statusCode(409)
                .body("code", equalTo("adjustment-already-decided"));
        assertEquals(5_100, customer.balance("available"));
    }

    @Test
    void aRejectedOneIsNeverPosted() {
        var customer = Customer.with(100);
        var id = adjust("support", customer, 5_000).extract().<String>path("id");
        decide("manager", id, "reject").statusCode(200).body("state", equalTo("REJECTED"));
        decide("manager", id, "approve").statusCode(409);
        assertEquals(100, customer.balance("available"));
    }

    @Test
    void aCustomerGivesToAnotherWithinTheLimit() throws SQLException {
        var giver = Customer.with(9_000);
        var getter = Customer.withAccount();
        var where =
                give(giver, giver, getter, 4_000)
                        .statusCode(201)
                        .extract()
                        .header("Location")
                        .replaceFirst(".*(?=/v1)", "");
        for (var user : List.of(giver.user(), getter.user(), "support")) {
            Api.as(user).get(where).then().statusCode(200).body("points", equalTo(4_000));
        }
        Api.as(Customer.withAccount().user()).get(where).then().statusCode(404);
        assertEquals(5_000, giver.balance("available"));
        assertEquals(4_000, getter.balance("available"));
        assertEquals(0, getter.balance("lifetimeEarned"));
        give(giver, giver, getter, 1_001)
                .statusCode(409)
                .body("code", equalTo("transfer-limit"))
                .body("left", equalTo(1_000));
        give(getter, giver, getter, 1).statusCode(404);
        give(giver, giver, giver, 1).statusCode(422);
        give(getter, getter, giver, 4_001)
                .statusCode(409)
                .body("code", equalTo("insufficient-points"));
        Awaitility.await().until(() -> getter.eventNames().contains("PointsTransferred"));
        assertTrue(giver.eventNames().contains("PointsTransferred"));
    }

    private static ValidatableResponse adjust(String who, Customer customer, long points) {
        return Api.as(who)
                .body(
                        """
                        {"customerId": "%s", "points": %d, "reasonCode": "GOODWILL"}
                        """
                                .formatted(customer.id(), points))
                .post("/v1/loyalty/adjustments")
                .then();
    }

    private static ValidatableResponse decide(String who, String id, String how) {
        return Api.as(who).post("/v1/loyalty/adjustments/{id}/" + how, id).then();
    }

    private static ValidatableResponse give(Customer who, Customer from, Customer to, long points) {
        return Api.as(who.user())
                .body(
                        """
                        {"fromCustomerId": "%s", "toCustomerId": "%s", "points": %d}
                        """
                                .formatted(from.id(), to.id(), points))
                .post("/v1/loyalty/transfers")
                .then();
    }
}
