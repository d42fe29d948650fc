package io.servicecard.loyalty;

import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests about members who bring members. */
final class ReferralRequests {
    private ReferralRequests() {}

    /** Puts in force what both sides get. */
    static void publish(long referrer, long referred) {
        EarningRequests.publish("referrer-of-tests", rule("REFERRER", referrer));
        EarningRequests.publish("referred-of-tests", rule("REFERRED", referred));
    }

    /** A rule that gives fixed points for an occasion that is no order. */
    static Map<String, Object> rule(String trigger, long points) {
        return Map.of(
                "trigger",
                trigger,
                "award",
                Map.of("kind", "FIXED", "points", points),
                "excludedKinds",
                List.of(),
                "priority",
                1,
                "stackingGroup",
                "occasion",
                "validFrom",
                "2026-01-01T00:00:00Z");
    }

    /** A member's code. */
    static String code(Customer customer) {
        return Api.as(customer.user())
                .body(Map.of("customerId", customer.id()))
                .post("/v1/loyalty/referral-codes")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    /** What is needed to name somebody. */
    static Map<String, Object> naming(UUID member, String code) {
        return Map.of("customerId", member, "code", code);
    }

    /** Tries to name who brought a member, as that member. */
    static ValidatableResponse name(Customer member, String code) {
        return Api.as(member.user())
                .body(naming(member.id(), code))
                .post("/v1/loyalty/referrals")
                .then();
    }

    /** Names who brought a member; the referral's id. */
    static String named(Customer member, Customer referrer) {
        return name(member, code(referrer)).statusCode(201).extract().path("id");
    }
}
