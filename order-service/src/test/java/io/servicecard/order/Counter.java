package io.servicecard.order;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.servicecard.platform.testing.Api;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What is given back at the counter, over HTTP. */
final class Counter {
    private Counter() {}

    /** An order of 3000.00 RUB, 2500.00 of it paid by card and 500 points, handed over. */
    static Job handedOver() {
        var job = Job.ready();
        job.pay(250_000).then().statusCode(201);
        var payment = job.payWithPoints(500);
        job.loyalty("PointsHeld", payment, UUID.randomUUID());
        job.awaitPayment(payment, "HELD");
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }

    /** An order with a deposit, rejected. */
    static Job rejected(long deposit) {
        var job = Job.placed();
        job.pay(deposit).then().statusCode(201);
        job.command("reception", "reject", Map.of("reason", "no part")).then().statusCode(200);
        return job;
    }

    /** Brings so many of the first line back. */
    static Response bring(Job job, int quantity) {
        return job.command("reception", "returns", back(quantity));
    }

    /** What such a request says. */
    static Map<String, Object> back(int quantity) {
        return Map.of(
                "reason",
                "DEFECTIVE",
                "lines",
                List.of(Map.of("lineId", "0", "quantity", quantity)));
    }

    /** An order that does the first line of this one again. */
    static Job again(Job first, String kind) {
        var placed = followUp(first, kind).then().statusCode(201).extract().jsonPath();
        return new Job(first.holder, placed);
    }

    /** Asks for one. */
    static Response followUp(Job first, String kind) {
        var lines = List.of(Map.of("lineId", "0", "quantity", 1));
        return first.command("reception", "follow-ups", Map.of("kind", kind, "lines", lines));
    }

    /** Asks for money back of a payment. */
    static Response refund(Job job, String payment, long minor) {
        return job.command("reception", "refunds", refund(payment, minor));
    }

    /** What such a request says. */
    static Map<String, Object> refund(String payment, long minor) {
        return Map.of("paymentId", payment, "amount", Shop.money(minor, "RUB"));
    }

    /** The order's payments, refunds or returns. */
    static JsonPath list(Job job, String what) {
        return Api.as("reception")
                .get("/v1/orders/" + job.id + "/" + what)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Id of the order's first payment. */
    static String firstPayment(Job job) {
        return list(job, "payments").getString("items[0].id");
    }

    /** Names of the order's last events. */
    static Stream<String> last(Job job, int count) {
        var events = job.events(job.view().getInt("version"));
        return events.subList(events.size() - count, events.size()).stream();
    }
}
