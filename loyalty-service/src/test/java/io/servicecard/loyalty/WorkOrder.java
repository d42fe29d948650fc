package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.money.Money;
import io.servicecard.platform.testing.Contracts;
import io.servicecard.platform.testing.Events;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * An order as order-service's events tell of it; built from their contracts' examples.
 *
 * @param id order id
 * @param customer whose
 * @param sender of its events
 */
record WorkOrder(UUID id, Customer customer, Sender sender) {
    static final EventType REQUESTED = EventType.v1("order", "PointsPaymentRequested");
    static final EventType VOIDED = EventType.v1("order", "PaymentVoided");
    static final EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");
    static final EventType PAID = EventType.v1("order", "PaymentRecorded");
    static final EventType RETURNED = EventType.v1("order", "OrderReturned");
    static final EventType CANCELLED = EventType.v1("order", "OrderCancelled");
    static final EventType REJECTED = EventType.v1("order", "OrderRejected");

    WorkOrder(UUID id, Customer customer) {
        this(id, customer, Events::send);
    }

    WorkOrder(Customer customer) {
        this(Ids.next(), customer);
    }

    /** Takes an event made of its contract's example. */
    @FunctionalInterface
    interface Sender {
        /** The id it has now. */
        UUID send(EventType type, UUID subject, Consumer<ObjectNode> change);
    }

    /** Asks to pay with points; the payment's id. */
    UUID payWith(long points, long version) {
        var payment = Ids.next();
        requestPayment(payment, points, version);
        return payment;
    }

    UUID requestPayment(UUID payment, long points, long version) {
        return send(
                REQUESTED,
                version,
                fact -> fact.put("paymentId", payment.toString()).put("points", points));
    }

    /** Asks to pay an amount with points. */
    UUID requestPayment(UUID payment, long points, Money due, long version) {
        return send(
                REQUESTED,
                version,
                fact -> {
                    fact.put("paymentId", payment.toString()).put("points", points);
                    fact.withObject("/balanceDue")
                            .put("amountMinor", due.amountMinor())
                            .put("currency", due.currency());
                });
    }

    UUID voidPayment(UUID payment, long version) {
        return send(VOIDED, version, fact -> fact.put("paymentId", payment.toString()));
    }

    /** Hands it over; the event's id. */
    UUID handOver(long version, long paidMinor, long points, List<UUID> holds) {
        return send(HANDED_OVER, version, fact -> settle(fact, paidMinor, points, holds));
    }

    /** Hands it over at this moment, which rules and campaigns of the test's time apply to. */
    UUID handOverNow(long version, long paidMinor) {
        return send(
                HANDED_OVER,
                version,
                fact -> {
                    settle(fact, paidMinor, 0, List.of());
                    fact.put("occurredAt", Instant.now().toString());
                });
    }

    /**
     * Tells that something came back of the order's single line.
     *
     * @param settledVersion the version at which it was handed over
     * @param backMinor how much of its price, in all
     * @param points how many points are given back, in all
     */
    UUID comeBack(long version, long settledVersion, Paid paid, long backMinor, long points) {
        return send(
                RETURNED,
                version,
                fact -> {
                    fact.put("settledVersion", settledVersion);
                    settle(fact, paid.minor(), paid.points(), paid.holds());
                    var returned = (ObjectNode) fact.get("returned");
                    var line = (ObjectNode) returned.get("lines").get(0);
                    line.put("lineId", "0").put("quantity", 0);
                    ((ObjectNode) line.get("net")).put("amountMinor", backMinor);
                    returned.put("points", points);
                });
    }

    /** Pays what was owed since the hand-over; by now so much is paid. */
    UUID payLater(long version, long paidMinor) {
        return send(
                PAID,
                version,
                fact -> {
                    fact.put("settledVersion", version).put("settledAt", Instant.now().toString());
                    fact.set("settlement", Contracts.example(HANDED_OVER).get("settlement"));
                    settle(fact, paidMinor, 0, List.of());
                });
    }

    /** A payment before the hand-over. */
    UUID deposit(long version) {
        return send(PAID, version, fact -> {});
    }

    /** How it was paid at hand-over. */
    record Paid(long minor, long points, List<UUID> holds) {}

    UUID cancel(long version) {
        return send(CANCELLED, version, fact -> fact.putArray("holdIds"));
    }

    UUID reject(long version) {
        return send(REJECTED, version, fact -> {});
    }

    /** Sends the hand-over again under its id: a redelivery. */
    void redeliver(UUID event, long version, long paidMinor) {
        Events.resend(
                event,
                HANDED_OVER,
                id,
                fact -> {
                    identify(fact, version);
                    settle(fact, paidMinor, 0, List.of());
                });
    }

    /** Waits until all that was sent for it before is applied: events of one order keep order. */
    void settled() {
        var marker = payWith(1, 99).toString();
        await().until(
                        () ->
                                customer.events().stream()
                                        .map(event -> event.payload().path("paymentId").asText())
                                        .anyMatch(marker::equals));
    }

    private UUID send(EventType type, long version, Consumer<ObjectNode> change) {
        return sender.send(
                type,
                id,
                fact -> {
                    identify(fact, version);
                    change.accept(fact);
                });
    }

    private void identify(ObjectNode fact, long version) {
        fact.put("orderId", id.toString())
                .put("customerId", customer.id().toString())
                .put("orderVersion", version);
    }

    private static void settle(ObjectNode fact, long paidMinor, long points, List<UUID> holds) {
        var settlement = (ObjectNode) fact.get("settlement");
        ((ObjectNode) settlement.get("total")).put("amountMinor", paidMinor + points * 100);
        ((ObjectNode) settlement.get("paidMoney")).put("amountMinor", paidMinor);
        ((ObjectNode) settlement.get("paidByPoints")).put("amountMinor", points * 100);
        settlement.put("points", points);
        var lines = (ArrayNode) settlement.get("lines");
        while (lines.size() > 1) {
            lines.remove(1);
        }
        ((ObjectNode) lines.get(0).get("net")).put("amountMinor", paidMinor + points * 100);
        var ids = settlement.putArray("holdIds");
        holds.forEach(hold -> ids.add(hold.toString()));
    }
}
