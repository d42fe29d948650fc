package io.servicecard.platform.limit;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.servicecard.platform.testing.Api;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestLimitTest {
    private static final int OF_CALLER = 250;
    private static final int OF_ADDRESS = 100;

    @Test
    void aSubjectThatAsksTooOftenIsRefusedAndNobodyElse() {
        var user = "customer-" + UUID.randomUUID();
        int granted = granted(() -> Api.as(user).get("/v1/words/right"));
        assertEquals(OF_CALLER, granted);
        refused(Api.as(user).get("/v1/words/right"));
        Api.as("customer-" + UUID.randomUUID()).get("/v1/words/right").then().statusCode(200);
        from("203.0.113.1").get("/v1/words/right").then().statusCode(200);
    }

    @Test
    void whatRolesRefuseCountsToo() {
        var user = "customer-" + UUID.randomUUID();
        assertEquals(OF_CALLER, granted(() -> Api.as(user).get("/v1/things")));
        refused(Api.as(user).get("/v1/things"));
    }

    @Test
    void anAddressThatAsksTooOftenIsRefusedAndNobodyElse() {
        Supplier<Response> ask = () -> from("203.0.113.2").get("/v1/words/right");
        assertEquals(OF_ADDRESS, granted(ask));
        refused(ask.get());
        from("203.0.113.3").get("/v1/words/right").then().statusCode(200);
        from("203.0.113.2")
                .auth()
                .oauth2(io.servicecard.platform.testing.Tokens.of("customer-same-address"))
                .get("/v1/words/right")
                .then()
                .statusCode(200);
    }

    @Test
    void badTokensCountForTheirAddressAndAreRefusedInTheEnd() {
        Supplier<Response> ask =
                () -> from("203.0.113.4").auth().oauth2("no.to.ken").get("/v1/things");
        ask.get().then().statusCode(401);
        assertEquals(OF_ADDRESS - 1, granted(ask));
        refused(ask.get());
        from("203.0.113.5")
                .auth()
                .oauth2("no.to.ken")
                .get("/v1/words/right")
                .then()
                .statusCode(401);
    }

    @Test
    void whatAClientClaimsInFrontOfTheProxyDoesNotCount() {
        int[] claim = {0};
        Supplier<Response> ask =
                () -> from("198.51.100." + claim[0]++ + ", 203.0.113.6").get("/v1/words/right");
        assertEquals(OF_ADDRESS, granted(ask));
        refused(ask.get());
    }

    /** How many requests are answered before the first 429. */
    private static int granted(Supplier<Response> ask) {
        int granted = 0;
        while (granted <= 2 * OF_CALLER && ask.get().statusCode() != 429) {
            granted++;
        }
        return granted;
    }

    private static RequestSpecification from(String address) {
        return Api.anonymous().header("X-Forwarded-For", address);
    }

    private static void refused(Response answer) {
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("code", equalTo("too-many-requests"));
        assertTrue(Integer.parseInt(answer.header("Retry-After")) > 0);
    }
}
