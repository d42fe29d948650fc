package io.servicecard.notification.support;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.servicecard.platform.testing.Engines;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** What arrived at an address, by mail or SMS. */
public final class Mailbox {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Long enough for a second copy to arrive, were there one. */
    private static final Duration QUIET = Duration.ofMillis(700);

    private Mailbox() {}

    /** An address that nobody had before. */
    public static String freshEmail() {
        return "c"
                + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36)
                + "@example.org";
    }

    /** A number that nobody had before. */
    public static String freshPhone() {
        return "+4850" + ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L);
    }

    /** Everything that arrived there so far: channel, to, subject, text, reference, messageId. */
    public static List<Map<String, String>> at(String address) {
        return RestAssured.given()
                .baseUri(Engines.setting("messages.url"))
                .queryParam("to", address)
                .get("/messages")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items");
    }

    /** The one message there, once it has arrived; fails when a second one follows. */
    public static Map<String, String> only(String address) {
        await().atMost(PATIENCE).until(() -> !at(address).isEmpty());
        await().during(QUIET).atMost(PATIENCE).until(() -> at(address).size() == 1);
        return at(address).getFirst();
    }
}
