package io.servicecard.loyalty;

import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests about how orders earn. What they publish is for a branch that no order is of. */
final class EarningRequests {
    private EarningRequests() {}

    /** A rule that gives so many points for coming to a branch. */
    static Map<String, Object> rule(UUID branch, long points, int priority, String group) {
        return Map.of(
                "trigger",
                "ORDER",
                "conditions",
                Map.of("branchIds", List.of(branch)),
                "award",
                Map.of("kind", "PER_VISIT", "points", points),
                "excludedKinds",
                List.of("FEE"),
                "priority",
                priority,
                "stackingGroup",
                group,
                "maxPoints",
                1_000_000,
                "validFrom",
                "2026-01-01T00:00:00Z");
    }

    /** A key that no other rule has. */
    static String freshKey() {
        return "rule-" + Ids.next().toString().substring(24);
    }

    /** Writes a version; where it is. */
    static String draft(String key, Object rule) {
        return Api.as("manager")
                .body(rule)
                .post("/v1/loyalty/earning-rules/{key}/versions", key)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst(".*(?=/v1)", "");
    }

    /** Writes a version and puts it in force. */
    static void publish(String key, Object rule) {
        Api.as("manager").post(draft(key, rule) + "/publish").then().statusCode(200);
    }

    /** An order of one line that might be. */
    static Map<String, Object> order(UUID customer, UUID branch, long minor, String currency) {
        return Map.of(
                "customerId",
                customer,
                "branchId",
                branch,
                "lines",
                List.of(
                        Map.of(
                                "kind",
                                "LABOUR",
                                "serviceId",
                                Ids.next(),
                                "quantity",
                                2,
                                "amount",
                                Map.of("amountMinor", minor, "currency", currency))),
                "paidByPoints",
                Map.of("amountMinor", 0, "currency", currency));
    }

    /** A request to an operation about rules. */
    static Request of(String operation) {
        var key = freshKey();
        var rule = rule(Ids.next(), 5, 1, "visit");
        return switch (operation) {
            case "draftEarningRule" -> Request.path("key", key).with(rule);
            case "publishEarningRule" -> {
                draft(key, rule);
                yield Request.path("key", key).and("number", 1);
            }
            case "getEarningRule" -> Request.path("key", "base").and("number", 1);
            case "listEarningRules" -> Request.plain();
            default -> TierRequests.of(operation);
        };
    }
}
