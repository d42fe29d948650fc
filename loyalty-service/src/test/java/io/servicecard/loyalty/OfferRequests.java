package io.servicecard.loyalty;

import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Requests about personal offers, which concern nobody but whom they are granted to. */
final class OfferRequests {
    static final String OFFER = "/v1/loyalty/offers/{id}";

    private OfferRequests() {}

    /** Terms of a campaign that promises something to so many. */
    static Map<String, Object> terms(String reward, long amount, long budget, int most) {
        return new HashMap<>(
                Map.of(
                        reward,
                        amount,
                        "offer",
                        Map.of("most", most, "validDays", 30),
                        "budget",
                        budget,
                        "priority",
                        1,
                        "startsAt",
                        "2026-01-01T00:00:00Z",
                        "endsAt",
                        "2099-01-01T00:00:00Z"));
    }

    /** A campaign in force that promises so many points to so many. */
    static String campaign(long points, int most) {
        return CampaignRequests.publish(terms("bonus", points, 1_000_000, most));
    }

    /** What is needed to grant one. */
    static Map<String, Object> wish(String campaign, UUID customer) {
        return Map.of("campaignId", campaign, "customerId", customer);
    }

    /** Tries to grant one. */
    static ValidatableResponse tryGrant(String campaign, Customer customer) {
        return Api.as("manager")
                .body(wish(campaign, customer.id()))
                .post("/v1/loyalty/offers")
                .then();
    }

    /** Grants one; its id. */
    static String grant(String campaign, Customer customer) {
        return tryGrant(campaign, customer).statusCode(201).extract().path("id");
    }

    /** Tries to activate one as its customer. */
    static ValidatableResponse activate(String offer, Customer customer) {
        return Api.as(customer.user()).post(OFFER + "/activate", offer).then();
    }
}
