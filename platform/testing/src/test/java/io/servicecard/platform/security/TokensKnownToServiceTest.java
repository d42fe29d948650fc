package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A running service remembers the tokens that requests bring. */
@QuarkusTest
class TokensKnownToServiceTest {
    @Inject KnownTokens known;

    @Test
    void whoSentARequestIsKnown() {
        assertEquals(Tokens.subject("manager"), manager().getPrincipal().getName());
        Api.as("manager").get("/v1/things").then().statusCode(200);
    }

    /** This header is no token at all, so it counts only as long as it is remembered. */
    @Test
    void whatIsKnownOfAHeaderCountsBeforeAnythingOfItIsRead() {
        var manager = manager();
        var status =
                soon(
                        () -> {
                            known.now().note("Bearer made-up", manager);
                            return statusOf("Bearer made-up");
                        },
                        answered -> answered == 200);
        assertEquals(200, status);
        known.forget();
        assertEquals(401, statusOf("Bearer made-up"));
    }

    private SecurityIdentity manager() {
        return soon(
                        () -> {
                            Api.as("manager").get("/v1/things").then().statusCode(200);
                            return whoIs(Tokens.of("manager"));
                        },
                        Optional::isPresent)
                .orElseThrow();
    }

    /** Tried again and again, for the keys may be fetched between two steps. */
    private static <T> T soon(Callable<T> tried, Predicate<T> happens) {
        return Awaitility.await().atMost(Duration.ofSeconds(10)).until(tried, happens);
    }

    private static int statusOf(String authorization) {
        return Api.anonymous()
                .header("Authorization", authorization)
                .get("/v1/things")
                .statusCode();
    }

    private Optional<SecurityIdentity> whoIs(String token) {
        return known.now().whoSends("Bearer " + token);
    }
}
