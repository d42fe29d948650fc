package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Events;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Limits are a person's: two customers who turn out to be one have them once, not twice. */
@QuarkusTest
class MergedLimitsTest {
    private Customer stays;
    private Customer goes;

    @BeforeEach
    void open() {
        stays = Customer.withAccount();
        goes = Customer.withAccount();
    }

    @AfterEach
    void asUsual() {
        LimitsRequests.publish(LimitsRequests.USUAL);
    }

    @Test
    void whatBothGaveCountsForTheLimitOfTransfersButNotWhatTheyGaveEachOther() {
        var other = Customer.withAccount();
        goes.earn(100);
        stays.earn(100);
        give(goes, other, 30).statusCode(201);
        give(goes, stays, 20).statusCode(201);
        give(stays, other, 10).statusCode(201);
        merge(160);
        LimitsRequests.publish(with("transferPoints", 60));
        give(stays, other, 21)
                .statusCode(409)
                .body("code", equalTo("transfer-limit"))
                .body("left", equalTo(20));
        give(stays, other, 20).statusCode(201);
    }

    @Test
    void whatWasAdjustedOfBothCountsForWhatOnePersonMayAdjustAlone() {
        adjust(goes, 400).body("state", equalTo("POSTED"));
        adjust(stays, 300).body("state", equalTo("POSTED"));
        merge(700);
        adjust(stays, 301).body("state", equalTo("PENDING"));
        adjust(stays, 300).body("state", equalTo("POSTED"));
    }

    @Test
    void whomBothBroughtCountForTheLimitOfReferrals() {
        var code = ReferralRequests.code(goes);
        ReferralRequests.name(Customer.withAccount(), code).statusCode(201);
        ReferralRequests.name(Customer.withAccount(), code).statusCode(201);
        ReferralRequests.name(Customer.withAccount(), ReferralRequests.code(stays)).statusCode(201);
        goes.earn(1);
        merge(1);
        LimitsRequests.publish(with("referralsPerYear", 4));
        ReferralRequests.name(Customer.withAccount(), code).statusCode(201);
        ReferralRequests.name(Customer.withAccount(), code)
                .statusCode(409)
                .body("code", equalTo("referral-limit"));
    }

    private static Map<String, Object> with(String limit, Object value) {
        var limits = new HashMap<>(LimitsRequests.USUAL);
        limits.put(limit, value);
        return limits;
    }

    private void merge(long together) {
        Events.send(
                EventType.v1("card", "CustomersMerged"),
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("mergedCustomerId", goes.id().toString()));
        await().until(() -> stays.balance("available") == together);
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

    private static ValidatableResponse adjust(Customer customer, long points) {
        return Api.as("support")
                .body(
                        Map.of(
                                "customerId",
                                customer.id(),
                                "points",
                                points,
                                "reasonCode",
                                "CORRECTION"))
                .post("/v1/loyalty/adjustments")
                .then()
                .statusCode(201);
    }
}
