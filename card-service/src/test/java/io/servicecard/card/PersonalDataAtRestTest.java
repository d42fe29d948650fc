package io.servicecard.card;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.PlainText;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What customers tell about themselves stands in no column of any table as they said it. */
@QuarkusTest
class PersonalDataAtRestTest {
    @Inject PersonalData personalData;

    @Test
    void noTableHoldsAWordInClear() throws SQLException {
        var word = word();
        var phone = phone();
        var person = register(person(word, phone));
        var organisation =
                register(
                        Map.of(
                                "kind", "ORGANISATION",
                                "organisationName", word + " & Co",
                                "locale", "en",
                                "zone", "Europe/London"));
        var changed = word();
        Api.as("support")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body(Map.of("patronymic", changed))
                .patch("/v1/customers/" + person)
                .then()
                .statusCode(200)
                .body("familyName", equalTo("Fam" + word), "patronymic", equalTo(changed));
        var card = Journey.issue(person, Journey.programme());
        var number = card.getString("cardNumber");
        var code = card.getString("activationCode");
        var user = Journey.newUser();
        Journey.activate(user, number, "00000-00000").then().statusCode(422);
        Journey.activate(user, number, code).then().statusCode(201);
        present(number).statusCode(200).body("displayName", equalTo("Giv" + word + " Fam" + word));
        found(word + "@example.com").body("items.id", hasItem(person.toString()));
        Api.as("manager")
                .get("/v1/customers/" + organisation)
                .then()
                .body("displayName", equalTo(word + " & Co"));
        assertEquals(
                List.of(),
                PlainText.tablesWith(
                        word, changed, phone.substring(1), number, code, code.replace("-", "")));
    }

    @Test
    void whatWasErasedIsGoneForEverybodyAndNothingElseIs() throws SQLException {
        var word = word();
        var erased = register(person(word, phone()));
        var number = Journey.issue(erased, Journey.programme()).getString("cardNumber");
        var other = register(person(word, phone()));
        personalData.destroy(erased);
        gone(Api.as("support").get("/v1/customers/" + erased).then());
        present(number).statusCode(422).body("code", equalTo("presentation-refused"));
        gone(
                Api.as("support")
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .body(Map.of("locale", "en"))
                        .patch("/v1/customers/" + erased)
                        .then());
        found(word + "@example.com")
                .body("items.id", equalTo(List.of(other.toString())))
                .body("items[0].displayName", equalTo("Giv" + word + " Fam" + word));
        assertEquals(0, hashes("customer_contact WHERE customer_id", erased));
        assertTrue(hashes("customer_contact WHERE customer_id", other) > 0);
        personalData.destroy(erased);
        Api.asClient("notification-service")
                .body(Map.of("customerIds", List.of(erased, other)))
                .post("/v1/contact-lookups")
                .then()
                .body("items.customerId", equalTo(List.of(other.toString())));
        Api.as("reception")
                .body(Map.of("customerId", erased, "programmeId", Journey.programme()))
                .post("/v1/cards")
                .then()
                .statusCode(410)
                .body("code", equalTo("personal-data-erased"));
    }

    private static int hashes(String from, UUID owner) throws SQLException {
        try (var connection = Engines.superuser();
                var count = connection.prepareStatement("SELECT count(*) FROM " + from + " = ?")) {
            count.setObject(1, owner);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static void gone(ValidatableResponse answer) {
        answer.statusCode(410).body("code", equalTo("customer-erased"));
    }

    private static ValidatableResponse present(String number) {
        return Api.as("reception")
                .body(Map.of("cardNumber", number))
                .post("/v1/card-presentations")
                .then();
    }

    private static ValidatableResponse found(String email) {
        return Api.as("support").body(Map.of("email", email)).post("/v1/customer-searches").then();
    }

    private static UUID register(Map<String, Object> customer) {
        return UUID.fromString(
                Api.as("reception")
                        .body(customer)
                        .post("/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }

    private static Map<String, Object> person(String word, String phone) {
        return Map.of(
                "kind",
                "PERSON",
                "familyName",
                "Fam" + word,
                "givenName",
                "Giv" + word,
                "patronymic",
                "Pat" + word,
                "contactMedium",
                List.of(
                        Map.of("type", "PHONE", "value", phone),
                        Map.of("type", "EMAIL", "value", word + "@example.com"),
                        Map.of("type", "POSTAL", "value", word + " Street 1")),
                "locale",
                "pl",
                "zone",
                "Europe/Warsaw");
    }

    private static String phone() {
        return "+48500" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    }

    private static String word() {
        return "kanarek" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
    }
}
