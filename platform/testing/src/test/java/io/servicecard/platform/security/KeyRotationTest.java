package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Forgery;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The provider turns its keys, fails and is attacked while the service runs on. */
@QuarkusTest
@TestProfile(KeyRotationTest.OwnProvider.class)
class KeyRotationTest {
    /** Both intervals are two seconds here; production's are five and thirty. */
    private static final Duration INTERVAL = Duration.ofSeconds(2);

    private static final int FLOOD = 200;

    /** Of one client: what comes from another address is another refusal. */
    private static final String ONE_ADDRESS = "192.0.2.77";

    /** Trusts the provider of this test instead of the engines'. */
    public static final class OwnProvider implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TurningProvider.class));
        }

        /** The flood is to reach the check of tokens; a longer interval shows rows that count. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "servicecard.limits.address.requests", "100000",
                    "servicecard.audit.interval", "500ms");
        }
    }

    @Test
    void aNewKeyIsTakenAndAWithdrawnOneRefusedWithoutARestart() {
        TurningProvider.publish("second");
        var token = TurningProvider.tokenBy("second");
        awaitStatus(200, token);

        var withdrawn = TurningProvider.withdraw("second");
        awaitStatus(401, token);
        assertEquals(401, statusOf(TurningProvider.tokenBy("second", withdrawn)));
        assertEquals(200, statusOf(TurningProvider.tokenBy("first")), "the other key stays good");
    }

    /** Longer than both intervals, so that several fetches fail meanwhile. */
    @Test
    void whileTheProviderIsAwayItsTokensStayGood() {
        var token = TurningProvider.tokenBy("first");
        assertEquals(200, statusOf(token));
        TurningProvider.goAway();
        try {
            Awaitility.await()
                    .during(INTERVAL.multipliedBy(2).plusSeconds(1))
                    .atMost(INTERVAL.multipliedBy(10))
                    .pollInterval(Duration.ofMillis(250))
                    .until(() -> statusOf(token) == 200);
            assertEquals(401, statusOf(ofNoKey()), "and bad ones bad");
            assertEquals(200, statusOf(token));
        } finally {
            TurningProvider.comeBack();
        }
        TurningProvider.publish("after the outage");
        awaitStatus(200, TurningProvider.tokenBy("after the outage"));
    }

    @Test
    void unknownKeyIdsStormNeitherTheProviderNorTheTrail() {
        var reason = TokenFault.UNKNOWN_KEY.name();
        long noted = RefusedAccess.count(reason);
        long rows = rows();
        long begun = System.nanoTime();
        int before = TurningProvider.asked();
        for (int n = 0; n < FLOOD; n++) {
            assertEquals(401, statusOf(ofNoKey()));
        }
        var took = Duration.ofNanos(System.nanoTime() - begun);
        int asked = TurningProvider.asked() - before;
        // one fetch an interval, whoever causes it, and one more for the interval it began in
        long allowed = took.dividedBy(INTERVAL) + 2;
        assertTrue(
                asked <= allowed,
                () -> FLOOD + " bad tokens in " + took + " made " + asked + " fetches of keys");
        assertTrue(allowed < FLOOD / 10, () -> "too slow to tell: " + took);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> RefusedAccess.count(reason) >= noted + FLOOD);
        assertTrue(rows() - rows < FLOOD / 2, () -> rows() - rows + " rows for " + FLOOD);
    }

    private static long rows() {
        return Long.parseLong(RefusedAccess.read("SELECT count(*) FROM refused_access"));
    }

    private static String ofNoKey() {
        return Forgery.of("manager")
                .header("kid", UUID.randomUUID().toString())
                .claim("iss", TurningProvider.issuer())
                .token();
    }

    private static void awaitStatus(int status, String token) {
        Awaitility.await().atMost(INTERVAL.multipliedBy(5)).until(() -> statusOf(token) == status);
    }

    private static int statusOf(String token) {
        return Api.anonymous()
                .header("X-Forwarded-For", ONE_ADDRESS)
                .auth()
                .oauth2(token)
                .get("/v1/things")
                .statusCode();
    }
}
