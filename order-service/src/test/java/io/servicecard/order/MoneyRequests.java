package io.servicecard.order;

import io.servicecard.order.Shop.Holder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.operations.Request;
import io.servicecard.platform.testing.operations.Whose;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A request that can succeed to each operation about what is given back, and about further work,
 * also after hand-over.
 */
record MoneyRequests(Holder own, Holder foreign) {
    Request request(String operation, Whose whose) {
        return switch (operation) {
            case "refundPayment" -> refund(whose);
            case "placeFollowUp" ->
                    handedOver(whose)
                            .with(
                                    Map.of(
                                            "kind",
                                            "REWORK",
                                            "lines",
                                            List.of(Map.of("lineId", "0", "quantity", 1))));
            case "findCause" -> again(whose).with(Map.of("cause", "PART", "fault", "SUPPLIER"));
            case "takeBack" -> handedOver(whose).with(Counter.back(1));
            case "listRefunds", "listReturns", "listEstimates", "listFollowUps" ->
                    Request.path("orderId", whose == Whose.MISSING ? Ids.next() : placed(whose).id);
            case "addLine" -> working(whose).with(Offer.line("PART", 1, 1));
            case "draftEstimate" -> working(whose).with(Offer.body(0));
            case "sendEstimate", "decideEstimate" -> estimate(operation, whose);
            case "readLinkedEstimate" -> Request.path("token", Offer.sent().token());
            case "decideLinkedEstimate" -> {
                Map<String, Object> body = new LinkedHashMap<>(Offer.answers(true, false, true));
                body.put("token", Offer.sent().token());
                yield Request.body(body);
            }
            default -> new PlanRequests(own, foreign).request(operation, whose);
        };
    }

    private Request refund(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next())
                    .with(Counter.refund(Ids.next().toString(), 100));
        }
        var job = placed(whose);
        UUID payment = UUID.fromString(job.pay(100).then().statusCode(201).extract().path("id"));
        job.command("manager", "reject", Map.of("reason", "late")).then().statusCode(200);
        return Request.path("orderId", job.id).with(Counter.refund(payment.toString(), 100));
    }

    private Request estimate(String operation, Whose whose) {
        if (operation.equals("sendEstimate")) {
            return estimate(whose, Offer::drafted);
        }
        return estimate(whose, Offer::sent).with(Offer.answers(true, false, true));
    }

    private Request estimate(Whose whose, Function<Job, Offer> made) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next()).and("estimateId", Ids.next());
        }
        var offer = made.apply(Offer.working(placed(whose)));
        return Request.path("orderId", offer.job.id).and("estimateId", offer.id);
    }

    /** An order in work. */
    private Request working(Whose whose) {
        return Request.path(
                "orderId", whose == Whose.MISSING ? Ids.next() : Offer.working(placed(whose)).id);
    }

    /** An order that was handed over. */
    private Request handedOver(Whose whose) {
        return Request.path("orderId", whose == Whose.MISSING ? Ids.next() : left(whose).id);
    }

    /** An order that does one of those again. */
    private Request again(Whose whose) {
        if (whose == Whose.MISSING) {
            return Request.path("orderId", Ids.next());
        }
        var again = Counter.again(left(whose), "REWORK");
        again.accept().then().statusCode(200);
        return Request.path("orderId", again.id);
    }

    private Job left(Whose whose) {
        var job = placed(whose);
        job.checked();
        job.pay(300_000).then().statusCode(201);
        job.handOver(job.pin()).then().statusCode(200);
        return job;
    }

    private Job placed(Whose whose) {
        return Job.placed(whose == Whose.FOREIGN ? foreign : own);
    }
}
