package io.servicecard.loyalty;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.testing.Api;
import java.sql.SQLException;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/**
 * The ladder is written and published for good; a version before the one in force stays a draft.
 */
@QuarkusTest
class TierLadderTest {
    private static final String VERSION = "/v1/loyalty/tiers/versions/{number}";
    private static final long FAR = 900_000_000_000L;

    @Test
    void theHighestPublishedVersionIsInForceAndNeverChanges() throws SQLException {
        int older = TierRequests.draft(TierRequests.ladder(FAR, FAR + 1));
        int newer = TierRequests.draft(TierRequests.ladder(FAR, FAR + 2));
        publish(newer, 200, null);
        Api.as("customer-1")
                .get("/v1/loyalty/tiers")
                .then()
                .statusCode(200)
                .body("number", equalTo(newer))
                .body("terms.tiers[1].threshold", equalTo(FAR + 2));
        publish(newer, 409, "tier-ladder-published");
        publish(older, 409, "tier-ladder-outdated");
        Api.as("manager")
                .get(VERSION, older)
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"));
        var change = "UPDATE tier_ladder_version SET terms = '{}'";
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused(change));
    }

    @Test
    void aLadderThatDoesNotClimbOrNamesNoCurrencyIsRefused() {
        senseless("tiers", TierRequests.ladder(FAR, FAR));
        var spend = new HashMap<>(TierRequests.ladder(FAR, FAR + 1));
        spend.put("measure", "SPEND");
        senseless("currency", spend);
    }

    private static void publish(int number, int status, String code) {
        Api.as("manager")
                .post(VERSION + "/publish", number)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }

    private static void senseless(String field, Object ladder) {
        Api.as("manager")
                .body(ladder)
                .post("/v1/loyalty/tiers/versions")
                .then()
                .statusCode(422)
                .body("code", equalTo("tier-ladder-senseless"))
                .body("errors[0].field", equalTo(field));
    }
}
