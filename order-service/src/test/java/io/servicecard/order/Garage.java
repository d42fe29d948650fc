package io.servicecard.order;

import io.restassured.response.Response;
import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.testing.Api;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Things of customers, over HTTP. */
final class Garage {
    private Garage() {}

    /** A serial number that nothing else has. */
    static Known serial() {
        return identifier("SERIAL", UUID.randomUUID().toString());
    }

    /** A plate that nothing else has. */
    static String plate() {
        return "P" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);
    }

    /** What a thing is known by. */
    record Known(String kind, String value) {}

    /** What a thing is known by. */
    static Known identifier(String kind, String value) {
        return new Known(kind, value);
    }

    /** What a request to register a thing says. */
    static Map<String, Object> registration(UUID customer, Known... identifiers) {
        return Map.of(
                "customerId",
                customer,
                "description",
                "Red car",
                "identifiers",
                List.of(identifiers),
                "warrantyUntil",
                "2030-05-31");
    }

    /** Reception registers a thing. */
    static Response register(Holder holder, Known... identifiers) {
        return Api.as("reception")
                .body(registration(holder.customer(), identifiers))
                .post("/v1/assets");
    }

    /** Id of what was registered. */
    static UUID id(Response registered) {
        return UUID.fromString(registered.then().statusCode(201).extract().path("id"));
    }

    /** Changes a thing. */
    static Response change(String user, UUID asset, String ifMatch, Map<String, ?> patch) {
        var request = Api.as(user).contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch("/v1/assets/" + asset);
    }

    /** The customer has it no longer. */
    static Response retire(UUID asset) {
        return Api.as("reception").body(Map.of()).post("/v1/assets/" + asset + "/retire");
    }

    /** Staff looks for things. */
    static Response search(String kind, String value) {
        return Api.as("technician").body(identifier(kind, value)).post("/v1/asset-searches");
    }

    /** The customer's order for a thing, of which it says nothing more. */
    static Map<String, Object> order(Holder holder, UUID asset) {
        Map<String, Object> order = new LinkedHashMap<>(Shop.open().order(holder));
        order.remove("asset");
        order.put("assetId", asset);
        return order;
    }

    /** Takes an order's item in as a registered thing. */
    static Response accept(Job job, UUID asset) {
        return job.command("reception", "accept", Sheets.with(Job.intake(), "assetId", asset));
    }

    /** The orders for a thing. */
    static Response history(String user, UUID asset) {
        return Api.as(user).get("/v1/assets/" + asset + "/orders");
    }
}
