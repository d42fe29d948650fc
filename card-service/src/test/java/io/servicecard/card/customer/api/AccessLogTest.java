package io.servicecard.card.customer.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.card.Journey;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject DataSource asTheServiceItself;

    @Test
    void theHolderReadsWhoSawTheProfile() {
        var holder = Journey.active();
        Api.as("support").get("/v1/customers/" + holder.customerId()).then().statusCode(200);
        Api.as("reception")
                .body(Map.of("cardNumber", holder.number()))
                .post("/v1/card-presentations")
                .then()
                .statusCode(200);
        lookUp("notification-service", List.of(holder.customerId()));
        log(holder.user(), holder.customerId())
                .then()
                .statusCode(200)
                .body(
                        "items.access",
                        contains("CONTACT_LOOKED_UP", "CARD_PRESENTED", "PROFILE_READ"))
                .body("items.actorRole", contains("service", "reception", "support"))
                .body("items[2].actor", equalTo(Tokens.subject("support")))
                .body("items[0].at", notNullValue());
        log("manager", holder.customerId()).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void whoIsShownInAListIsNotedToo() {
        var customer = Journey.customer();
        Api.as("reception").get("/v1/customers").then().statusCode(200);
        log("manager", customer).then().body("items.access", hasItem("PROFILE_LISTED"));
        var email = "found-" + customer + "@example.com";
        var found = Journey.customer("+48 500 100 200", email);
        Api.as("support")
                .body(Map.of("email", email))
                .post("/v1/customer-searches")
                .then()
                .body("items.id", contains(found.toString()));
        log("manager", found).then().body("items.access", contains("PROFILE_LISTED"));
    }

    @Test
    void nobodyElseReadsTheLog() {
        var holder = Journey.active();
        var other = Journey.active();
        log(other.user(), holder.customerId()).then().statusCode(404);
        log("manager", Journey.nothing()).then().statusCode(404);
        log("reception", holder.customerId()).then().statusCode(403);
    }

    @Test
    void theServiceCanNeitherChangeNorDeleteTheLogOrTheTimeline() {
        for (var table : List.of("access_log", "interaction", "used_token", "customer_subject")) {
            for (var statement :
                    List.of("DELETE FROM %s", "UPDATE %s SET %s = %s", "TRUNCATE %s")) {
                var key = table.equals("customer_subject") ? "customer_id" : "id";
                var denied =
                        assertThrows(
                                SQLException.class,
                                () -> execute(statement.formatted(table, key, key)));
                assertEquals(INSUFFICIENT_PRIVILEGE, denied.getSQLState());
            }
        }
    }

    @Test
    void onlyServicesLookContactsUpAndOnlySoMany() {
        var customer = Journey.customer();
        lookUp("notification-service", List.of(customer, Journey.nothing()))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].customerId", equalTo(customer.toString()))
                .body("items[0].displayName", equalTo("Jan Nowak"))
                .body("items[0].phone", equalTo("+48500100200"))
                .body("items[0].email", equalTo("jan.nowak@example.com"))
                .body("items[0].preferredChannel", equalTo("EMAIL"))
                .body("items[0].locale", equalTo("pl"))
                .body("items[0].zone", equalTo("Europe/Warsaw"));
        lookUp("partner-demo", List.of(customer)).then().statusCode(403);
        Api.as("manager")
                .body(Map.of("customerIds", List.of(customer)))
                .post("/v1/contact-lookups")
                .then()
                .statusCode(403);
        lookUp("notification-service", Stream.generate(Journey::nothing).limit(501).toList())
                .then()
                .statusCode(400);
        lookUp("notification-service", List.of()).then().statusCode(400);
    }

    private void execute(String statement) throws SQLException {
        try (var connection = asTheServiceItself.getConnection()) {
            connection.createStatement().execute(statement);
        }
    }

    private static io.restassured.response.Response log(String user, UUID customer) {
        return Api.as(user).get("/v1/customers/" + customer + "/access-log");
    }

    private static io.restassured.response.Response lookUp(String client, List<UUID> customers) {
        return Api.asClient(client)
                .body(Map.of("customerIds", customers))
                .post("/v1/contact-lookups");
    }
}
