package io.servicecard.e2e.chaos.load;

import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.Business;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Paying for an order and taking it home. */
final class Checkout {

    private final Desk desk;
    private final Random random;
    private final Visitor visitor;
    private final String orderId;

    Checkout(Desk desk, Random random, Visitor visitor, String orderId) {
        this.desk = desk;
        this.random = random;
        this.visitor = visitor;
        this.orderId = orderId;
    }

    /** Asks for points, sometimes for too many, and sometimes thinks better of it. */
    void payWithPoints() {
        var account = desk.read(visitor.username(), "/v1/loyalty/accounts/" + visitor.customerId());
        var available = account.body().path("balance").path("available").asLong();
        var points =
                random.nextInt(6) == 0
                        ? available + 1
                        : Math.min(available, 5 + random.nextInt(20));
        if (points == 0) {
            return;
        }
        var requested =
                desk.change(
                        visitor.username(),
                        path("payments"),
                        Body.from(Map.of("method", "POINTS", "points", points)),
                        _ ->
                                List.of(
                                        Effect.order(orderId, "PointsPaymentRequested", ""),
                                        Effect.payment(orderId, "POINTS", points)));
        var payment = Visitor.id(requested);
        if (random.nextInt(6) == 0) {
            desk.tryToChange(
                    visitor.username(),
                    path("payments/" + payment + "/void"),
                    Body.empty(),
                    _ -> List.of(Effect.order(orderId, "PaymentVoided", "")));
        }
    }

    /** Pays what is due once loyalty has answered about the points. */
    void payRest() {
        desk.until(
                () -> desk.read("reception", path("payments")),
                payments ->
                        payments.body()
                                .path("items")
                                .valueStream()
                                .noneMatch(p -> p.path("state").asText().equals("REQUESTED")));
        var order = desk.read("reception", "/v1/orders/" + orderId);
        var due = order.body().path("balanceDue").path("amountMinor").asLong();
        if (due == 0) {
            return;
        }
        var method = List.of("CASH", "CARD", "TRANSFER").get(random.nextInt(3));
        desk.change(
                "reception",
                path("payments"),
                Body.from(Map.of("method", method, "amount", Business.money(due))),
                _ ->
                        List.of(
                                Effect.order(orderId, "PaymentRecorded", ""),
                                Effect.payment(orderId, method, due)));
    }

    /** The customer shows the PIN and gets the item. */
    void handOver() {
        var pin =
                desk.until(
                                () -> desk.read(visitor.username(), path("hand-over-pin")),
                                // order-service has not heard yet whose card it is
                                answer -> answer.status() != 404)
                        .body()
                        .path("pin")
                        .asText();
        desk.change(
                "reception",
                path("hand-over"),
                Body.of("pin", pin),
                _ -> List.of(Effect.order(orderId, "OrderHandedOver", "")));
    }

    private String path(String part) {
        return "/v1/orders/" + orderId + "/" + part;
    }
}
