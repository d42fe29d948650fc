package io.servicecard.card.customer.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.servicecard.card.Journey;
import io.servicecard.platform.http.MergePatches;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CustomerResourceTest {
    private static final String PHONE = "+48 500 100 200";
    private static final String EMAIL = "Jan.Nowak@Example.com";

    @Test
    void receptionRegistersACustomerAndContactsAreNormalised() {
        Api.as("reception")
                .body(Journey.person(PHONE, EMAIL))
                .post("/v1/customers")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/v1/customers/[0-9a-f-]{36}"))
                .header("ETag", "\"1\"")
                .body("displayName", equalTo("Jan Nowak"))
                .body("contactMedium.value", contains("+48500100200", "jan.nowak@example.com"));
        Api.asClient("partner-demo")
                .body(
                        Map.of(
                                "kind", "ORGANISATION",
                                "organisationName", "Acme",
                                "locale", "en",
                                "zone", "UTC"))
                .post("/v1/customers")
                .then()
                .statusCode(201);
    }

    @Test
    void whatNoCustomerCanHaveIsRefusedWithItsField() {
        refused("locale", "xx", "locale");
        refused("zone", "Mars/Olympus", "zone");
        refused("organisationName", "Acme", "organisationName");
        refused(
                "contactMedium",
                List.of(Map.of("type", "PHONE", "value", "12345")),
                "contactMedium");
        refused(
                "contactMedium",
                List.of(Map.of("type", "EMAIL", "value", "nobody@nowhere")),
                "contactMedium");
        refused("givenName", " ", "givenName");
        refused("shoeSize", 42, "shoeSize");
    }

    @Test
    void aKeyIsRequiredAndARepetitionRegistersNobodyAgain() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("reception"))
                .contentType("application/json")
                .body(Journey.person(PHONE, EMAIL))
                .post("/v1/customers")
                .then()
                .statusCode(400)
                .body("code", equalTo("idempotency-key-required"));
        var once = Api.as("reception").body(Journey.person(PHONE, EMAIL));
        var first = once.post("/v1/customers");
        var again = once.post("/v1/customers");
        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        org.junit.jupiter.api.Assertions.assertEquals(first.asString(), again.asString());
    }

    @Test
    void rolesThatMayNotAreForbidden() {
        Api.as("customer-a")
                .body(Journey.person(PHONE, EMAIL))
                .post("/v1/customers")
                .then()
                .statusCode(403);
        Api.as("technician").get("/v1/customers").then().statusCode(403);
        Api.as("customer-a").get("/v1/customers").then().statusCode(403);
        Api.asClient("partner-demo")
                .get("/v1/customers/" + Journey.nothing())
                .then()
                .statusCode(403);
        Api.anonymous().get("/v1/customers").then().statusCode(401);
        Api.as("reception").get("/v1/customers/me").then().statusCode(403);
    }

    @Test
    void aCustomerSeesTheOwnProfileAndNobodyElses() {
        var mine = Journey.active();
        var other = Journey.active();
        Api.as(mine.user())
                .get("/v1/customers/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(mine.customerId().toString()));
        Api.as(mine.user()).get("/v1/customers/" + mine.customerId()).then().statusCode(200);
        var foreign = Api.as(mine.user()).get("/v1/customers/" + other.customerId());
        var missing = Api.as(mine.user()).get("/v1/customers/" + Journey.nothing());
        foreign.then().statusCode(404).body("code", equalTo("customer-not-found"));
        org.junit.jupiter.api.Assertions.assertEquals(missing.asString(), foreign.asString());
        Api.as(mine.user())
                .contentType(MergePatches.MEDIA_TYPE)
                .header("If-Match", "\"1\"")
                .body("{\"locale\": \"en\"}")
                .patch("/v1/customers/" + other.customerId())
                .then()
                .statusCode(404);
        Api.as(Journey.newUser()).get("/v1/customers/me").then().statusCode(404);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        var id = Journey.customer();
        Api.as("support")
                .header("If-None-Match", "\"1\"")
                .get("/v1/customers/" + id)
                .then()
                .statusCode(304);
    }

    @Test
    void customersAreFoundByPhoneAndEmailInAnyForm() {
        var digits = "%06d".formatted(ThreadLocalRandom.current().nextInt(1_000_000));
        var phone = "+48 512 " + digits.substring(0, 3) + " " + digits.substring(3);
        var email = "someone" + digits + "@example.com";
        var id = Journey.customer(phone, email).toString();
        search(Map.of("phone", phone.replace(" ", "-")))
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].maskedContacts", not(hasItem(email)))
                .body("items[0].contactMedium", nullValue());
        search(Map.of("phone", phone, "email", email.toUpperCase(java.util.Locale.ROOT)))
                .body("items.id", contains(id));
        search(Map.of("phone", phone, "email", "another@example.com")).body("items", hasSize(0));
        search(Map.of("phone", "x")).statusCode(400);
        search(Map.of()).statusCode(400);
    }

    @Test
    void contactsStandInNoAddress() {
        var phone = "+48512" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        Journey.customer(phone, EMAIL);
        Api.as("reception")
                .queryParam("phone", "+48999999999")
                .queryParam("limit", 1)
                .get("/v1/customers")
                .then()
                .body("items", hasSize(1));
        search(Map.of("email", EMAIL)).statusCode(200);
        Api.as("reception").get("/v1/customer-searches?email=" + EMAIL).then().statusCode(405);
    }

    private static ValidatableResponse search(Map<String, Object> who) {
        return Api.as("reception").body(who).post("/v1/customer-searches").then();
    }

    @Test
    void theListIsPagedNewestFirst() {
        var older = Journey.customer().toString();
        var newer = Journey.customer().toString();
        var first =
                Api.as("manager")
                        .queryParam("limit", 1)
                        .get("/v1/customers")
                        .then()
                        .statusCode(200);
        first.body("items", hasSize(1)).body("next", notNullValue());
        var page = Api.as("manager").queryParam("limit", 200).get("/v1/customers").jsonPath();
        List<String> ids = page.getList("items.id");
        org.junit.jupiter.api.Assertions.assertTrue(ids.indexOf(newer) < ids.indexOf(older));
        Api.as("manager").queryParam("cursor", "!").get("/v1/customers").then().statusCode(400);
    }

    private static void refused(String field, Object value, String culprit) {
        Map<String, Object> form = new HashMap<>(Journey.person(PHONE, EMAIL));
        form.put(field, value);
        Api.as("reception")
                .body(form)
                .post("/v1/customers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(culprit));
    }
}
