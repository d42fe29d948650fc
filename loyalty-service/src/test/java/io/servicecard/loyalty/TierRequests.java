package io.servicecard.loyalty;

import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import java.util.List;
import java.util.Map;

/** Requests about tiers. What they publish for no test of their own nobody reaches. */
final class TierRequests {
    private static final long OUT_OF_REACH = 900_000_000_000L;

    private TierRequests() {}

    /** A ladder of two tiers by points. */
    static Map<String, Object> ladder(long silver, long gold) {
        return Map.of(
                "measure",
                "POINTS",
                "months",
                12,
                "downgrade",
                "TO_REACHED",
                "graceDays",
                30,
                "tiers",
                List.of(tier("silver", silver), tier("gold", gold)));
    }

    private static Map<String, Object> tier(String key, long threshold) {
        var name = Map.of("ru", "Уровень " + key, "en", "Tier " + key, "pl", "Poziom " + key);
        return Map.of("key", key, "threshold", threshold, "name", name);
    }

    /** Writes a version; its number. */
    static int draft(Object ladder) {
        return Api.as("manager")
                .body(ladder)
                .post("/v1/loyalty/tiers/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** Writes a version and puts it in force. */
    static void publish(Object ladder) {
        Api.as("manager")
                .post("/v1/loyalty/tiers/versions/{number}/publish", draft(ladder))
                .then()
                .statusCode(200);
    }

    /** A request to an operation about tiers. */
    static Request of(String operation) {
        var ladder = ladder(OUT_OF_REACH, OUT_OF_REACH + 1);
        return switch (operation) {
            case "getTiers" -> {
                publish(ladder);
                yield Request.plain();
            }
            case "listTierLadders" -> Request.plain();
            case "draftTierLadder" -> Request.body(ladder);
            case "getTierLadder", "publishTierLadder" -> Request.path("number", draft(ladder));
            default -> CampaignRequests.of(operation);
        };
    }
}
