package io.servicecard.order;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** An estimate of a test: labour for 750.00, a part for 400.00, a fee for 50.00 RUB. */
final class Offer {
    final Job job;
    final UUID id;

    private String token;

    private Offer(Job job, UUID id) {
        this.job = job;
        this.id = id;
    }

    /** A draft for an order. */
    static Offer drafted(Job job) {
        return new Offer(
                job,
                UUID.fromString(
                        job.command(Shop.TECHNICIAN, "estimates", body(0))
                                .then()
                                .statusCode(201)
                                .extract()
                                .path("id")));
    }

    /** An order in work, with an estimate that was sent. */
    static Offer sent() {
        return sent(working(Job.placed()));
    }

    /** The same for this order. */
    static Offer sent(Job job) {
        var offer = drafted(job);
        offer.token = offer.send().then().statusCode(200).extract().path("token");
        return offer;
    }

    /** The order, a stage of it begun. */
    static Job working(Job job) {
        job.accept().then().statusCode(200);
        job.command(Shop.TECHNICIAN, "start-stage", Map.of("stage", "diagnosis"))
                .then()
                .statusCode(200);
        return job;
    }

    /** What a request for it says. */
    static Map<String, Object> body(int discountBasisPoints) {
        return Map.of(
                "discountBasisPoints",
                discountBasisPoints,
                "lines",
                List.of(
                        line("LABOUR", 100_000, 45),
                        line("PART", 40_000, 1),
                        line("FEE", 5_000, 1)));
    }

    /** A line of such a request. */
    static Map<String, Object> line(String kind, long minor, int quantity) {
        return Map.of(
                "kind",
                kind,
                "name",
                Shop.names(kind),
                "unitPrice",
                Shop.money(minor, "RUB"),
                "quantity",
                quantity,
                "taxBasisPoints",
                2000);
    }

    Response send() {
        return job.command("reception", "estimates/" + id + "/send", Map.of());
    }

    String token() {
        return token;
    }

    /** The customer says so about the lines in their order. */
    Response decide(boolean... approved) {
        return job.command(job.holder.user(), "estimates/" + id + "/decision", answers(approved));
    }

    /** Somebody with the link does. */
    Response decideByLink(boolean... approved) {
        return Api.anonymous()
                .body(Map.of("token", token, "decisions", answers(approved).get("decisions")))
                .post("/v1/estimate-decisions");
    }

    /** What the request says. */
    static Map<String, Object> answers(boolean... approved) {
        return Map.of(
                "decisions",
                IntStream.range(0, approved.length)
                        .mapToObj(i -> Map.of("line", i, "approved", approved[i]))
                        .toList());
    }

    /** It as reception sees it. */
    JsonPath view() {
        return Counter.list(job, "estimates");
    }

    String state() {
        return view().getString("items.find { it.id == '" + id + "' }.state");
    }
}
