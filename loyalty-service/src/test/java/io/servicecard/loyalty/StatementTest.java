package io.servicecard.loyalty;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** What an account was, and what happened to it. */
@QuarkusTest
class StatementTest {
    @Test
    void lotsSayHowTheyStandByTheClock() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("13 months");
        customer.earn(50);
        customer.hold(30);
        customer.wait("12 months");
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}/lots", customer.id())
                .then()
                .statusCode(200)
                .body("items.status", contains("ACTIVE", "ACTIVE"))
                .body("items.remaining", contains(50, 30))
                .body("items.held", contains(0, 30))
                .body("items.expired", contains(0, 70));
        customer.account();
        assertEquals(50, customer.account().getLong("balance.available"));
        assertEquals(50, customer.account().getLong("nextExpiry.points"));
    }

    @Test
    void aBalanceOfThePastIsWhatCountedThenWhetherPostedOrNot() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("23 months");
        customer.earn(40);
        customer.wait("2 months");
        var now = balance(customer, Instant.now(), Instant.now());
        assertEquals(40, now.getLong("available"));
        var before = Instant.now().minus(40, ChronoUnit.DAYS);
        assertEquals(140, balance(customer, before, Instant.now()).getLong("available"));
        customer.earn(1); // posts the expiry, which counts from its moment
        assertEquals(140, balance(customer, before, Instant.now()).getLong("available"));
        var after = Instant.now().minus(25, ChronoUnit.DAYS);
        assertEquals(40, balance(customer, after, Instant.now()).getLong("available"));
        assertEquals(
                0,
                balance(customer, Instant.now(), Instant.now().minus(Duration.ofDays(800)))
                        .getLong("available"));
    }

    @Test
    void aStatementLeadsFromTheOpeningToTheClosingBalance() throws SQLException {
        var customer = Customer.with(100);
        customer.wait("3 months");
        customer.earn(40);
        Api.as("manager")
                .body("{\"points\": 25}")
                .post("/v1/loyalty/holds/{id}/capture", customer.hold(30))
                .then()
                .statusCode(200);
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}/statement", customer.id())
                .then()
                .statusCode(200)
                .body("opening.available", equalTo(100))
                .body("entries.type", contains("ACCRUAL", "HOLD", "CAPTURE"))
                .body("closing.available", equalTo(115))
                .body("closing.held", equalTo(0));
        Api.as(customer.user())
                .queryParam("from", "2026-13-01T00:00:00Z")
                .get("/v1/loyalty/accounts/{id}/statement", customer.id())
                .then()
                .statusCode(400);
        Api.as(customer.user())
                .queryParam("from", "2026-02-01T00:00:00Z")
                .queryParam("to", "2026-01-01T00:00:00Z")
                .get("/v1/loyalty/accounts/{id}/statement", customer.id())
                .then()
                .statusCode(422)
                .body("code", equalTo("period-backwards"));
    }

    private static JsonPath balance(Customer customer, Instant asOf, Instant recordedBy) {
        return Api.as(customer.user())
                .queryParam("asOf", asOf.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString())
                .queryParam(
                        "recordedBy",
                        recordedBy.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString())
                .get("/v1/loyalty/accounts/{id}/balance", customer.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
