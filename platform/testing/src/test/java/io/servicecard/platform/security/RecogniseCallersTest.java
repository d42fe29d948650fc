package io.servicecard.platform.security;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Tokens;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Who sends a known token is known before anybody asks, and refusals stay what they were. */
@QuarkusTest
class RecogniseCallersTest {
    @Inject Watch watch;

    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    /** Looks at requests once the handlers of authentication are done with them. */
    @ApplicationScoped
    static class Watch {
        private volatile RoutingContext last;

        void register(@Observes Filters filters) {
            filters.register(this::look, SecurityHandlerPriorities.AUTHENTICATION - 2);
        }

        RoutingContext last() {
            return last;
        }

        private void look(RoutingContext request) {
            last = request;
            request.next();
        }
    }

    @Test
    void whoSendsAKnownTokenIsKnownAtOnce() {
        var user =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10)) // keys may be fetched between two requests
                        .until(
                                () -> {
                                    Api.as("manager").get("/v1/things").then().statusCode(200);
                                    return watch.last().user();
                                },
                                found -> found != null);
        var identity = assertInstanceOf(QuarkusHttpUser.class, user).getSecurityIdentity();
        assertEquals(Tokens.subject("manager"), identity.getPrincipal().getName());
        assertFalse(identity.isAnonymous());
    }

    /** With the framework's own handler it would look for a path template with each request. */
    @Test
    void refusalsAreHandedOnByOurHandler() {
        Api.anonymous().get("/v1/things").then().statusCode(401);
        Object handler = watch.last().get(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        assertEquals(
                RecogniseCallers.class.getName(),
                handler.getClass().getName().replaceFirst("\\$\\$Lambda.*", ""));
    }

    @Test
    void refusalsAreCountedByTheTemplateOfTheirPath() {
        Api.anonymous()
                .header("Authorization", "Bearer bad")
                .get("/v1/things/" + UUID.randomUUID())
                .then()
                .statusCode(401);
        Api.anonymous().post("/v1/things/" + UUID.randomUUID() + "/bump").then().statusCode(401);
        var metrics = RestAssured.given().port(managementPort).get("/q/metrics").then();
        metrics.body(containsString(refused("GET", "/v1/things/{id}")));
        metrics.body(containsString(refused("POST", "/v1/things/{id}/bump")));
    }

    private static String refused(String method, String template) {
        return "http_server_requests_seconds_count{method=\"%s\",outcome=\"CLIENT_ERROR\",status=\"401\",uri=\"%s\"}"
                .formatted(method, template);
    }
}
