package io.servicecard.card.programme.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.card.Journey;
import io.servicecard.platform.testing.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgrammeResourceTest {
    @Test
    void aManagerDefinesAndReceptionReads() {
        var id = Journey.programme();
        Api.as("reception")
                .get("/v1/programmes/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("numberPrefix", equalTo("7700"));
        Api.as("reception")
                .get("/v1/programmes")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id.toString()));
        Api.as("manager")
                .get("/v1/programmes/" + Journey.nothing())
                .then()
                .statusCode(404)
                .body("code", equalTo("programme-not-found"));
    }

    @Test
    void theAnswerToAChangeShowsWhatIsStored() {
        Map<String, Object> programme =
                Map.of("name", "x", "industry", "y", "numberPrefix", "77", "validityMonths", 12);
        for (int times = 0; times < 5; times++) {
            var created = Api.as("manager").body(programme).post("/v1/programmes").jsonPath();
            var read =
                    Api.as("manager").get("/v1/programmes/" + created.getString("id")).jsonPath();
            assertEquals(created.getMap(""), read.getMap(""), "to the last digit of the time");
        }
    }

    @Test
    void aPrefixHasOneToSixDigits() {
        for (var prefix : new String[] {"", "1234567", "12a"}) {
            Api.as("manager")
                    .body(
                            Map.of(
                                    "name",
                                    "x",
                                    "industry",
                                    "y",
                                    "numberPrefix",
                                    prefix,
                                    "validityMonths",
                                    12))
                    .post("/v1/programmes")
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("numberPrefix"));
        }
    }
}
