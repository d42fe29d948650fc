package io.servicecard.card.card.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.servicecard.card.Journey;
import io.servicecard.card.card.application.PresentationTokens;
import io.servicecard.platform.testing.Api;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PresentationTest {
    @Inject PresentationTokens tokens;

    @Test
    void receptionSeesWhomTheCardBelongsToWithContactsToConfirm() {
        var holder = Journey.active();
        present("token", token(holder))
                .then()
                .statusCode(200)
                .body("cardId", equalTo(holder.cardId().toString()))
                .body("customerId", equalTo(holder.customerId().toString()))
                .body("displayName", equalTo("Jan Nowak"))
                .body("maskedContacts", contains("********0200", "j***@example.com"))
                .body("locale", equalTo("pl"))
                .body("state", equalTo("ACTIVE"))
                .body("openOrders", hasSize(0));
        present("cardNumber", holder.number()).then().statusCode(200);
    }

    @Test
    void aTokenWorksOnceEvenForTwoAtTheSameTime() throws Exception {
        var holder = Journey.active();
        var token = token(holder);
        Callable<Integer> use = () -> present("token", token).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> answers =
                    threads.invokeAll(Stream.generate(() -> use).limit(8).toList()).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList();
            assertEquals(List.of(200, 422, 422, 422, 422, 422, 422, 422), answers);
        }
        refused(present("token", token));
    }

    @Test
    void anExpiredTokenIsRefused() {
        var holder = Journey.active();
        var now = Instant.now();
        refused(present("token", tokens.issue(holder.cardId(), now.minusSeconds(60)).text()));
        present("token", tokens.issue(holder.cardId(), now.minusSeconds(50)).text())
                .then()
                .statusCode(200);
    }

    @Test
    void aTokenLivesForAMinute() {
        var now = Instant.parse("2026-01-01T00:00:00Z");
        assertEquals(now.plusSeconds(60), tokens.issue(Journey.nothing(), now).expiresAt());
    }

    @Test
    void whatWeDidNotSignIsRefused() {
        var holder = Journey.active();
        var token = token(holder);
        var forged = (token.charAt(30) == 'A' ? "B" : "A");
        refused(present("token", token.substring(0, 30) + forged + token.substring(31)));
        refused(present("token", token.substring(0, 40)));
        refused(present("token", "not base64!"));
        refused(present("token", tokens.issue(Journey.nothing(), Instant.now()).text()));
        refused(present("cardNumber", "7700000000000000"));
    }

    @Test
    void exactlyOneOfTokenAndNumberIsGiven() {
        Api.as("reception").body(Map.of()).post("/v1/card-presentations").then().statusCode(400);
        Api.as("reception")
                .body(Map.of("token", "a", "cardNumber", "b"))
                .post("/v1/card-presentations")
                .then()
                .statusCode(400);
        Api.as("manager")
                .body(Map.of("cardNumber", "b"))
                .post("/v1/card-presentations")
                .then()
                .statusCode(403);
    }

    @Test
    void aCardThatIsNotInUseGivesNoToken() {
        var holder = Journey.active();
        Api.as(holder.user())
                .body(Map.of("reason", "STOLEN"))
                .post("/v1/cards/" + holder.cardId() + "/block")
                .then()
                .statusCode(200);
        Api.as(holder.user())
                .post("/v1/cards/" + holder.cardId() + "/presentation-tokens")
                .then()
                .statusCode(409)
                .body("code", equalTo("illegal-transition"));
        present("cardNumber", holder.number()).then().body("state", equalTo("BLOCKED"));
    }

    @Test
    void theQrCodeIsAnImageWithoutTheNumber() {
        var holder = Journey.active();
        var image =
                Api.as(holder.user())
                        .accept("image/svg+xml")
                        .get("/v1/cards/" + holder.cardId() + "/barcode");
        image.then()
                .statusCode(200)
                .contentType(matchesPattern("image/svg\\+xml.*"))
                .header("Cache-Control", "no-store");
        assertTrue(image.asString().startsWith("<svg"));
        assertFalse(image.asString().contains(holder.number()));
    }

    private static String token(Journey.Holder holder) {
        return Api.as(holder.user())
                .post("/v1/cards/" + holder.cardId() + "/presentation-tokens")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("token");
    }

    private static Response present(String by, String what) {
        return Api.as("reception").body(Map.of(by, what)).post("/v1/card-presentations");
    }

    private static void refused(Response answer) {
        answer.then().statusCode(422).body("code", equalTo("presentation-refused"));
    }
}
