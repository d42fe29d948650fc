package io.servicecard.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A running service remembers the tokens that requests bring. */
@QuarkusTest
class TokensKnownToServiceTest {
    @Inject KnownTokens known;

    /** Asked again and again, for the keys may be fetched between the request and the look. */
    @Test
    void whoSentARequestIsKnown() {
        var identity =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(
                                () -> {
                                    Api.as("manager").get("/v1/things").then().statusCode(200);
                                    return whoIs(Tokens.of("manager"));
                                },
                                Optional::isPresent)
                        .get();
        assertEquals(Tokens.subject("manager"), identity.getPrincipal().getName());
        Api.as("manager").get("/v1/things").then().statusCode(200);
    }

    private Optional<SecurityIdentity> whoIs(String token) {
        var request = new TokenAuthenticationRequest(new AccessTokenCredential(token));
        return known.authenticate(request, null).await().asOptional().indefinitely();
    }
}
