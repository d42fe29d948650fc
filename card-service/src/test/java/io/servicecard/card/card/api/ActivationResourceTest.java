package io.servicecard.card.card.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.card.Journey;
import io.servicecard.platform.testing.Api;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivationResourceTest {
    private static final int LIMIT = 5;

    @Test
    void numberAndCodeActivateTheCardAndBindItsHolder() {
        var holder = Journey.issued();
        Journey.activate(
                        holder.user(),
                        holder.number().replaceAll("(.{4})", "$1 "),
                        holder.code().toLowerCase(Locale.ROOT).replace("-", ""))
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .body("state", equalTo("ACTIVE"))
                .body("cardNumber", nullValue());
        Api.as(holder.user())
                .get("/v1/customers/me")
                .then()
                .body("id", equalTo(holder.customerId().toString()));
        Api.as(holder.user())
                .get("/v1/cards")
                .then()
                .body("items.id", hasItem(holder.cardId().toString()));
    }

    /** Known failure elsewhere: an endpoint that told everybody whether a number is a valid one. */
    @Test
    void noAnswerTellsWhetherANumberIsValid() {
        var holder = Journey.issued();
        var active = Journey.active();
        var stranger = Journey.newUser();
        var unknownNumber = Journey.activate(stranger, "7700000000000003", "AAAAA-AAAAA");
        var wrongCode = Journey.activate(stranger, holder.number(), "AAAAA-AAAAA");
        var usedCode = Journey.activate(stranger, active.number(), active.code());
        var noNumber = Journey.activate(stranger, "hello", "AAAAA-AAAAA");
        for (var answer : java.util.List.of(unknownNumber, wrongCode, usedCode, noNumber)) {
            answer.then().statusCode(422).body("code", equalTo("activation-failed"));
            assertEquals(unknownNumber.asString(), answer.asString());
            assertEquals(
                    unknownNumber.headers().asList().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList(),
                    answer.headers().asList().stream().map(Object::toString).sorted().toList());
        }
        Api.anonymous()
                .body(Map.of("cardNumber", holder.number()))
                .post("/v1/card-presentations")
                .then()
                .statusCode(401);
        Api.as(stranger)
                .body(Map.of("cardNumber", holder.number()))
                .post("/v1/card-presentations")
                .then()
                .statusCode(403);
    }

    @Test
    void aStrangerWhoGuessesIsStoppedAndLocksNobodysCard() {
        var holder = Journey.issued();
        var stranger = Journey.newUser();
        for (int guess = 0; guess < LIMIT; guess++) {
            Journey.activate(stranger, holder.number(), "AAAAA-AAAA" + guess)
                    .then()
                    .statusCode(422);
        }
        var stopped = Journey.activate(stranger, holder.number(), holder.code());
        stopped.then().statusCode(429).body("code", equalTo("too-many-attempts"));
        org.hamcrest.MatcherAssert.assertThat(
                Integer.parseInt(stopped.header("Retry-After")), greaterThan(0));
        Journey.activate(holder.user(), holder.number(), holder.code()).then().statusCode(201);
    }

    @Test
    void whatIsNoFailedGuessCostsNoAttempt() {
        var holder = Journey.issued();
        for (int request = 0; request < LIMIT + 1; request++) {
            Api.as(holder.user())
                    .body(Map.of("cardNumber", holder.number()))
                    .post("/v1/card-activations")
                    .then()
                    .statusCode(400);
        }
        var key = "same-key-every-time";
        for (int repetition = 0; repetition < LIMIT + 1; repetition++) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(io.servicecard.platform.testing.Tokens.of(holder.user()))
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body(Map.of("cardNumber", holder.number(), "activationCode", holder.code()))
                    .post("/v1/card-activations")
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aCodeWorksOnceAndOnlyForACustomer() {
        var holder = Journey.active();
        Journey.activate(holder.user(), holder.number(), holder.code()).then().statusCode(422);
        Journey.activate("reception", holder.number(), holder.code()).then().statusCode(403);
    }

    @Test
    void oneSignInIsOneCustomer() {
        var first = Journey.active();
        var second = Journey.issued();
        Journey.activate(first.user(), second.number(), second.code())
                .then()
                .statusCode(409)
                .body("code", equalTo("already-bound"));
        var another = Journey.issue(first.customerId(), Journey.programme());
        Journey.activate(
                        Journey.newUser(),
                        another.getString("cardNumber"),
                        another.getString("activationCode"))
                .then()
                .statusCode(409);
        Journey.activate(
                        first.user(),
                        another.getString("cardNumber"),
                        another.getString("activationCode"))
                .then()
                .statusCode(201);
    }
}
