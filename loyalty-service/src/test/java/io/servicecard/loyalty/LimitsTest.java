package io.servicecard.loyalty;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits are written by one and published by another, for good; what they say is obeyed. */
@QuarkusTest
class LimitsTest {
    private static final String VERSION = "/v1/loyalty/limits/versions/{number}";

    @AfterEach
    void asUsual() {
        LimitsRequests.publish(LimitsRequests.USUAL);
    }

    @Test
    void whatIsPublishedIsObeyedByTheNextRequest() {
        var giver = Customer.with(100);
        var getter = Customer.withAccount();
        LimitsRequests.publish(with("transferPoints", 7));
        give(giver, getter, 8)
                .statusCode(409)
                .body("code", equalTo("transfer-limit"))
                .body("left", equalTo(7));
        give(giver, getter, 7).statusCode(201);
        LimitsRequests.publish(with("transferPoints", 0));
        give(giver, getter, 1).statusCode(409).body("left", equalTo(0));
        LimitsRequests.publish(with("adjustmentPoints", 0));
        Api.as("support")
                .body(Map.of("customerId", getter.id(), "points", 1, "reasonCode", "CORRECTION"))
                .post("/v1/loyalty/adjustments")
                .then()
                .statusCode(201)
                .body("state", equalTo("PENDING"));
    }

    @Test
    void theHighestPublishedVersionIsInForceAndNeverChanges() throws SQLException {
        int older = LimitsRequests.draft(with("transferDays", 8));
        int newer = LimitsRequests.draft(with("transferDays", 9));
        publish("manager", newer, 200, null);
        Api.as("customer-1")
                .get("/v1/loyalty/limits")
                .then()
                .statusCode(200)
                .body("number", equalTo(newer))
                .body("limits.transferDays", equalTo(9));
        publish("manager", newer, 409, "limits-published");
        publish("manager", older, 409, "limits-outdated");
        Api.as("manager").get(VERSION, older).then().body("state", equalTo("DRAFT"));
        var change = "UPDATE limits_version SET adjustment_points = 1000000";
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused(change));
    }

    @Test
    void whoWritesLimitsDoesNotPublishThem() throws SQLException {
        int draft = LimitsRequests.draft(with("adjustmentPoints", 1_000_000));
        publish("manager-of-limits", draft, 409, "second-person-needed");
        var alone =
                "UPDATE limits_version SET state = 'PUBLISHED', version = 2, published_by = drafted_by"
                        + " WHERE number = "
                        + draft;
        assertEquals(RuntimeRole.CHECK, RuntimeRole.refused(alone));
    }

    private static Map<String, Object> with(String limit, Object value) {
        var limits = new HashMap<>(LimitsRequests.USUAL);
        limits.put(limit, value);
        return limits;
    }

    private static void publish(String who, int number, int status, String code) {
        Api.as(who)
                .post(VERSION + "/publish", number)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static ValidatableResponse give(Customer from, Customer to, long points) {
        return Api.as(from.user())
                .body(
                        Map.of(
                                "fromCustomerId",
                                from.id(),
                                "toCustomerId",
                                to.id(),
                                "points",
                                points))
                .post("/v1/loyalty/transfers")
                .then();
    }
}
