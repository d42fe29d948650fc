package io.servicecard.card;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The steps that most tests start with, over HTTP. */
public final class Journey {
    private Journey() {}

    /** A customer with a card that was just issued. */
    public record Holder(
            String user, UUID customerId, UUID cardId, String number, String code, UUID programme) {
        /** Activates the card as its holder. */
        public Holder activated() {
            activate(user, number, code).then().statusCode(201);
            return this;
        }
    }

    /** A user name nobody used before, with the role customer. */
    public static String newUser() {
        return "customer-" + UUID.randomUUID();
    }

    /** A new programme's id. */
    public static UUID programme() {
        return id(
                Api.as("manager")
                        .body(
                                Map.of(
                                        "name", "Repair club",
                                        "industry", "device-repair",
                                        "numberPrefix", "7700",
                                        "validityMonths", 36))
                        .post("/v1/programmes"));
    }

    /** What a person's registration says. */
    public static Map<String, Object> person(String phone, String email) {
        return Map.of(
                "kind", "PERSON",
                "familyName", "Nowak",
                "givenName", "Jan",
                "contactMedium",
                        List.of(
                                Map.of("type", "PHONE", "value", phone),
                                Map.of("type", "EMAIL", "value", email, "preferred", true)),
                "locale", "pl",
                "zone", "Europe/Warsaw");
    }

    /** A new customer's id. */
    public static UUID customer() {
        return customer("+48 500 100 200", "jan.nowak@example.com");
    }

    /** A new customer's id. */
    public static UUID customer(String phone, String email) {
        return id(Api.as("reception").body(person(phone, email)).post("/v1/customers"));
    }

    /** A customer with a card, not activated. */
    public static Holder issued() {
        var customer = customer();
        var programme = programme();
        var card = issue(customer, programme);
        return new Holder(
                newUser(),
                customer,
                UUID.fromString(card.getString("id")),
                card.getString("cardNumber"),
                card.getString("activationCode"),
                programme);
    }

    /** The answer to issuing a card. */
    public static JsonPath issue(UUID customer, UUID programme) {
        return Api.as("reception")
                .body(Map.of("customerId", customer, "programmeId", programme))
                .post("/v1/cards")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Tries to activate a card. */
    public static Response activate(String user, String number, String code) {
        return Api.as(user)
                .body(Map.of("cardNumber", number, "activationCode", code))
                .post("/v1/card-activations");
    }

    /** A customer with an active card. */
    public static Holder active() {
        return issued().activated();
    }

    /** An id that nothing has. */
    public static UUID nothing() {
        return Ids.next();
    }

    private static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().jsonPath().getString("id"));
    }
}
