package io.servicecard.loyalty;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests about campaigns. What they publish is for a branch that no other test's order is of. */
final class CampaignRequests {
    static final String CAMPAIGN = "/v1/loyalty/campaigns/{id}";

    private CampaignRequests() {}

    /** A campaign of points on top, for a branch. */
    static Map<String, Object> bonus(UUID branch, long points, long budget, long perMember) {
        return Map.of(
                "bonus",
                points,
                "conditions",
                Map.of("branchIds", List.of(branch)),
                "budget",
                budget,
                "perMember",
                perMember,
                "priority",
                1,
                "startsAt",
                "2026-01-01T00:00:00Z",
                "endsAt",
                "2099-01-01T00:00:00Z");
    }

    /** A campaign that multiplies, for a branch. */
    static Map<String, Object> multiplier(UUID branch, long times, long per) {
        var terms = new HashMap<>(bonus(branch, 1, 1, 1));
        List.of("bonus", "budget", "perMember").forEach(terms::remove);
        terms.put("multiplier", Map.of("times", times, "per", per));
        return terms;
    }

    /** What is needed to write one. */
    static Map<String, Object> fresh(Object terms) {
        return Map.of("key", "campaign-" + Ids.next().toString().substring(24), "terms", terms);
    }

    /** Writes one; its id. */
    static String draft(Object terms) {
        return Api.as("manager")
                .body(fresh(terms))
                .post("/v1/loyalty/campaigns")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Writes one and puts it in force; its id. */
    static String publish(Object terms) {
        var id = draft(terms);
        Api.as("manager").post(CAMPAIGN + "/publish", id).then().statusCode(200);
        return id;
    }

    /** What it gave by now. */
    static long spent(String id) {
        return Api.as("manager")
                .get(CAMPAIGN + "/spending", id)
                .then()
                .extract()
                .jsonPath()
                .getLong("spent");
    }

    /** A request to an operation about campaigns. */
    static Request of(String operation) {
        var terms = new HashMap<>(bonus(Ids.next(), 5, 100, 10));
        terms.put("customerIds", List.of(Ids.next()));
        return switch (operation) {
            case "draftCampaign" -> Request.body(fresh(terms));
            case "listCampaigns" -> Request.plain();
            case "getCampaign", "publishCampaign", "getCampaignSpending" ->
                    Request.path("campaignId", draft(terms));
            case "changeCampaign" ->
                    Request.path("campaignId", draft(terms)).with(terms).header("If-Match", "*");
            case "stopCampaign" -> Request.path("campaignId", publish(terms));
            case "backtestCampaign" ->
                    Request.path("campaignId", draft(terms))
                            .with(
                                    Map.of(
                                            "from", "2026-01-01T00:00:00Z",
                                            "to", "2026-01-02T00:00:00Z"));
            default -> VoucherRequests.of(operation);
        };
    }
}
