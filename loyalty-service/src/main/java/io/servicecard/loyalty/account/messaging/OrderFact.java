package io.servicecard.loyalty.account.messaging;

import io.servicecard.loyalty.account.domain.Share;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The few fields that points need of an order's events; others pass by. */
sealed interface OrderFact {
    EventType PAYMENT_REQUESTED = EventType.v1("order", "PointsPaymentRequested");
    EventType PAYMENT_VOIDED = EventType.v1("order", "PaymentVoided");
    EventType HANDED_OVER = EventType.v1("order", "OrderHandedOver");
    EventType PAID = EventType.v1("order", "PaymentRecorded");
    EventType RETURNED = EventType.v1("order", "OrderReturned");
    EventType CANCELLED = EventType.v1("order", "OrderCancelled");
    EventType REJECTED = EventType.v1("order", "OrderRejected");
    Set<EventType> TYPES =
            Set.of(
                    PAYMENT_REQUESTED,
                    PAYMENT_VOIDED,
                    HANDED_OVER,
                    PAID,
                    RETURNED,
                    CANCELLED,
                    REJECTED);

    record PaymentRequested(
            UUID orderId, UUID customerId, UUID paymentId, long points, Money balanceDue)
            implements OrderFact {}

    record PaymentVoided(UUID customerId, UUID paymentId) implements OrderFact {}

    record HandedOver(
            UUID orderId,
            UUID customerId,
            UUID branchId,
            long orderVersion,
            Instant occurredAt,
            Settlement settlement)
            implements OrderFact {
        OrderFacts facts() {
            return settlement.facts(orderId, customerId, branchId, orderVersion, occurredAt);
        }
    }

    /** What was owed was paid after it was handed over on credit: how it is settled by now. */
    record Paid(
            UUID orderId,
            UUID customerId,
            UUID branchId,
            long orderVersion,
            long settledVersion,
            Instant settledAt,
            Settlement settlement)
            implements OrderFact {
        OrderFacts facts() {
            return settlement.facts(orderId, customerId, branchId, settledVersion, settledAt);
        }
    }

    /** Something of it came back: how it was settled, and all that came back by now. */
    record Returned(
            UUID orderId,
            UUID customerId,
            UUID branchId,
            long orderVersion,
            long settledVersion,
            Instant settledAt,
            Settlement settlement,
            Back returned)
            implements OrderFact {
        OrderFacts facts() {
            return settlement.facts(orderId, customerId, branchId, settledVersion, settledAt);
        }

        /** The share of each line that came back. */
        Map<String, Share> shares() {
            var shares = new HashMap<String, Share>();
            for (var part : returned.lines()) {
                settlement.lines().stream()
                        .filter(line -> line.lineId().equals(part.lineId()))
                        .forEach(line -> shares.put(line.lineId(), part.of(line)));
            }
            return shares;
        }
    }

    record Cancelled(UUID orderId, UUID customerId, long orderVersion) implements OrderFact {}

    record Rejected(UUID orderId, UUID customerId, long orderVersion) implements OrderFact {}

    /** A type of this service's interest that has no meaning for points. */
    record Irrelevant() implements OrderFact {}

    /** How an order was paid, for what. Orders told of no lines once: those have one. */
    record Settlement(
            Money total, Money paidMoney, Money paidByPoints, Set<UUID> holdIds, List<Line> lines) {
        private static final String WHOLE_ORDER = "order";

        /** Gives an order that tells of no lines its one. */
        public Settlement {
            lines =
                    lines == null || lines.isEmpty()
                            ? List.of(new Line(WHOLE_ORDER, null, null, 1, total))
                            : List.copyOf(lines);
        }

        OrderFacts facts(UUID orderId, UUID customerId, UUID branchId, long version, Instant at) {
            return new OrderFacts(
                    orderId,
                    customerId,
                    branchId,
                    version,
                    OrderFacts.State.HANDED_OVER,
                    at,
                    lines.stream().map(Line::fact).toList(),
                    paidMoney,
                    paidByPoints);
        }
    }

    record Line(String lineId, UUID serviceId, String kind, int quantity, Money net) {
        OrderFacts.Line fact() {
            return new OrderFacts.Line(lineId, serviceId, kind, quantity, net);
        }
    }

    /** What came back, and what was given back for it, in all. */
    record Back(List<Part> lines, long points) {}

    /** How much of a line came back, by its price or, when it was free, by its quantity. */
    record Part(String lineId, int quantity, Money net) {
        Share of(Line line) {
            return line.net().amountMinor() > 0
                    ? new Share(net.amountMinor(), line.net().amountMinor())
                    : new Share(quantity, line.quantity());
        }
    }

    /** A payment before the hand-over settles nothing. */
    private static OrderFact paid(CloudEvent event) {
        var paid = event.as(Paid.class);
        return paid.settlement() == null ? new Irrelevant() : paid;
    }

    static OrderFact read(CloudEvent event) {
        return switch (event.type().name()) {
            case "PointsPaymentRequested" -> event.as(PaymentRequested.class);
            case "PaymentVoided" -> event.as(PaymentVoided.class);
            case "OrderHandedOver" -> event.as(HandedOver.class);
            case "PaymentRecorded" -> paid(event);
            case "OrderReturned" -> event.as(Returned.class);
            case "OrderCancelled" -> event.as(Cancelled.class);
            case "OrderRejected" -> event.as(Rejected.class);
            default -> new Irrelevant();
        };
    }
}
