package io.servicecard.feedback.survey;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.servicecard.feedback.Given;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import java.net.URI;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The secret of a link stays between the customer and the service. */
@QuarkusTest
class InvitationSecretTest {
    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @Test
    void noMetricNamesAToken() {
        var invited = used();
        var text = RestAssured.get(metrics).then().statusCode(200).extract().asString();
        assertTrue(text.contains("/v1/survey-invitations/{token}"), "requests are counted");
        assertFalse(text.contains(secret(invited)));
    }

    @Test
    void noTableHoldsAToken() throws SQLException {
        var secret = secret(used());
        for (var table : tables()) {
            assertTrue(
                    Given.count(
                                    "SELECT count(*) FROM \"%s\" t WHERE position(? in t::text) > 0"
                                            .formatted(table),
                                    secret)
                            == 0,
                    table);
        }
    }

    private static Given.Invited used() {
        var invited = Given.invited();
        Api.anonymous().get("/v1/survey-invitations/" + invited.token()).then().statusCode(200);
        Api.anonymous()
                .body(Map.of("token", invited.token(), "score", 4))
                .post("/v1/survey-responses")
                .then()
                .statusCode(201);
        return invited;
    }

    private static String secret(Given.Invited invited) {
        return invited.token().substring(invited.token().indexOf('.') + 1);
    }

    private static List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
