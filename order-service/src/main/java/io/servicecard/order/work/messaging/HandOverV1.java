package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.domain.HandOverEvent;
import io.servicecard.order.work.domain.Settlement;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Handing orders over, in the published language. */
sealed interface HandOverV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, HandOverEvent event) {
        return switch (event) {
            case HandOverEvent.OrderHandedOver e ->
                    new HandedOver(head, Settled.of(e.settlement()));
            case HandOverEvent.OrderReturned e ->
                    new Returned(
                            head,
                            e.settledVersion(),
                            e.settledAt(),
                            Settled.of(e.settlement()),
                            CameBack.of(e.returned()));
            case HandOverEvent.StorageReminderDue e -> new Reminder(head, e.number());
            case HandOverEvent.OrderUnclaimed _ -> new Plain(head);
            case HandOverEvent.OrderClosed _ -> new Plain(head);
        };
    }

    record HandedOver(@JsonUnwrapped Head head, Settled settlement) implements HandOverV1 {}

    record Returned(
            @JsonUnwrapped Head head,
            long settledVersion,
            Instant settledAt,
            Settled settlement,
            CameBack returned)
            implements HandOverV1 {}

    /** All that came back by now, and what was given back for it. */
    record CameBack(List<Back> lines, Money money, long points) {
        static CameBack of(Settlement.Returned returned) {
            return new CameBack(
                    returned.lines().stream()
                            .map(line -> new Back(line.lineId(), line.quantity(), line.net()))
                            .toList(),
                    returned.money(),
                    returned.points());
        }
    }

    /** What of a line came back. */
    record Back(String lineId, int quantity, Money net) {}

    /** How the order was paid. */
    record Settled(
            Money total,
            Money paidMoney,
            Money paidByPoints,
            long points,
            List<UUID> holdIds,
            List<Line> lines) {
        static Settled of(Settlement settlement) {
            return new Settled(
                    settlement.total(),
                    settlement.paidMoney(),
                    settlement.paidByPoints(),
                    settlement.points(),
                    settlement.holdIds(),
                    settlement.lines().stream().map(Line::of).toList());
        }
    }

    /** What was paid for. */
    record Line(
            String lineId,
            @JsonInclude(JsonInclude.Include.NON_NULL) UUID serviceId,
            LineKind kind,
            int quantity,
            Money net) {
        static Line of(Settlement.Line line) {
            return new Line(
                    line.lineId(), line.serviceId(), line.kind(), line.quantity(), line.net());
        }
    }

    record Reminder(@JsonUnwrapped Head head, int reminder) implements HandOverV1 {}
}
