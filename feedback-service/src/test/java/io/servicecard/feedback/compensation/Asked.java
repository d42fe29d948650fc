package io.servicecard.feedback.compensation;

import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.testing.Api;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Requests about compensations. */
final class Asked {
    private Asked() {}

    /** Asks for points for an order that was not ready when promised. */
    static Map<String, Object> points(UUID order, long points) {
        return of(order, "POINTS", "points", points);
    }

    /** Asks for something for an order that was not ready when promised. */
    static Map<String, Object> of(UUID order, String kind, String member, Object much) {
        return new HashMap<>(
                Map.of(
                        "orderId",
                        order,
                        "commitment",
                        "READY_BY_PROMISE",
                        "reasonCode",
                        "COMMITMENT_BREACHED",
                        "kind",
                        kind,
                        member,
                        much));
    }

    /** The same request with one member changed. */
    static Map<String, Object> with(Map<String, Object> request, String member, Object value) {
        var changed = new HashMap<>(request);
        changed.put(member, value);
        return changed;
    }

    static ValidatableResponse ask(String user, Map<String, Object> request) {
        return Api.as(user).body(request).post("/v1/compensations").then();
    }

    /** One that waits for a second person; its id. */
    static String waiting(String user, UUID order) {
        return ask(user, points(order, 5_000)).statusCode(201).extract().path("id");
    }

    static ValidatableResponse decide(String user, String id, String how) {
        return Api.as(user).post("/v1/compensations/" + id + "/" + how).then();
    }
}
