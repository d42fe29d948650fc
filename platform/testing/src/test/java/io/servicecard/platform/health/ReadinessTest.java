package io.servicecard.platform.health;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void namesBothEngines() {
        RestAssured.given()
                .port(port)
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("postgresql"))
                .body("checks.name", hasItem("kafka"))
                .body("checks.find {it.name == 'kafka'}.data.reachable", equalTo(true));
    }
}
