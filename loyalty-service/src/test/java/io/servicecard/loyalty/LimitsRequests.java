package io.servicecard.loyalty;

import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.operations.Request;
import java.util.Map;

/** Requests about limits. What they publish is what is in force, for other tests count on it. */
final class LimitsRequests {
    /** Those that the first migration brings. */
    static final Map<String, Object> USUAL =
            Map.of(
                    "transferPoints", 5000,
                    "transferDays", 30,
                    "adjustmentPoints", 1000,
                    "adjustmentDays", 30,
                    "referralsPerYear", 20);

    private LimitsRequests() {}

    /** Writes a version as somebody whom no test plays otherwise; its number. */
    static int draft(Object limits) {
        return Api.as("manager-of-limits")
                .body(limits)
                .post("/v1/loyalty/limits/versions")
                .then()
                .statusCode(201)
                .extract()
                .path("number");
    }

    /** Writes a version and puts it in force. */
    static void publish(Object limits) {
        Api.as("manager")
                .post("/v1/loyalty/limits/versions/{number}/publish", draft(limits))
                .then()
                .statusCode(200);
    }

    /** A request to an operation about limits. */
    static Request of(String operation) {
        return switch (operation) {
            case "getLimits", "listLimits" -> Request.plain();
            case "draftLimits" -> Request.body(USUAL);
            case "getLimitsVersion", "publishLimits" -> Request.path("number", draft(USUAL));
            default -> throw new IllegalArgumentException(operation + " is new here");
        };
    }
}
