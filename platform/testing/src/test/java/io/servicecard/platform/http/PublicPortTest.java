package io.servicecard.platform.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.platform.testing.Api;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the port that people reach gives away, and what it does not. */
@QuarkusTest
class PublicPortTest {
    private final int managementPort;

    PublicPortTest(@ConfigProperty(name = "quarkus.management.test-port") int managementPort) {
        this.managementPort = managementPort;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/metrics",
                "/q/health",
                "/q/health/ready",
                "/q/openapi",
                "/openapi",
                "/q/swagger-ui",
                "/swagger-ui",
                "/q/dev-ui",
                "/q/arc",
                "/metrics",
                "/health"
            })
    void neitherMetricsNorHealthNorExplorer(String path) {
        Api.anonymous().accept("*/*").get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/metrics", "/q/health"})
    void managementHasAPortOfItsOwn(String path) {
        RestAssured.given().port(managementPort).get(path).then().statusCode(200);
        RestAssured.given().port(managementPort).get("/v1/things").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 401, 403, 404, 500})
    void everyAnswerCarriesTheHeaders(int status) {
        var request = status == 401 || status == 500 ? Api.anonymous() : Api.as("manager");
        var path =
                switch (status) {
                    case 403 -> "/undeclared";
                    case 404 -> "/" + UUID.randomUUID();
                    case 500 -> "/broken";
                    default -> "";
                };
        request.accept("*/*")
                .get("/v1/things" + path)
                .then()
                .statusCode(status)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cache-Control", equalTo("no-store"))
                .header("Server", nullValue())
                .header("X-Powered-By", nullValue())
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void strangersPagesMayNotReadAnswers() {
        Api.as("manager")
                .header("Origin", "https://elsewhere.example")
                .get("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
        Api.anonymous()
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .options("/v1/things")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void browsersAreKeptToHttpsWhereItIsSpoken() {
        assertEquals(
                "max-age=31536000; includeSubDomains",
                SecurityHeaders.forPublicUrl("https://cards.example")
                        .get("Strict-Transport-Security"));
        assertFalse(
                SecurityHeaders.forPublicUrl("http://localhost:8080")
                        .containsKey("Strict-Transport-Security"));
    }
}
