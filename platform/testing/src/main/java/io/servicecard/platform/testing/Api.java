package io.servicecard.platform.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Requests of a test as a caller of the suite. */
public final class Api {
    private Api() {}

    /** As this user, JSON, with a fresh {@code Idempotency-Key}. */
    public static RequestSpecification as(String user) {
        return anonymous().auth().oauth2(Tokens.of(user));
    }

    /** As a client with the role service or partner. */
    public static RequestSpecification asClient(String clientId) {
        return anonymous().auth().oauth2(Tokens.ofClient(clientId));
    }

    /**
     * Without a token, JSON, with a fresh {@code Idempotency-Key}, and from an address nobody else
     * has: what tests guess wrong does not add up.
     */
    public static RequestSpecification anonymous() {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .header("X-Forwarded-For", freshAddress())
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** An address that nobody else has, most likely. */
    public static String freshAddress() {
        int host = ThreadLocalRandom.current().nextInt(1 << 24);
        return "10." + (host >> 16) + "." + (host >> 8 & 255) + "." + (host & 255);
    }
}
