package io.servicecard.order.work.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Work that is done again after it was handed over: by an order of its own. */
public final class FollowingUp {
    private final Order order;
    private final Standing standing;

    FollowingUp(Order order) {
        this.order = order;
        this.standing = order.standing();
    }

    /**
     * A draft that does lines of this order again, for nothing.
     *
     * @param quantities by the line's place
     * @throws OrderRefused when the order was not handed over, has no such line, or a line is
     *     claimed whose warranty has ended
     */
    public Order again(
            UUID id,
            Origin origin,
            Worksheet worksheet,
            FollowUpKind kind,
            Map<Integer, Integer> quantities,
            Instant now) {
        var handedOverAt =
                standing.handedOverAt()
                        .orElseThrow(() -> new HandOverRefused.NotHandedOver(order.state()));
        var lines = new ArrayList<OrderLine>();
        new TreeMap<>(quantities)
                .forEach(
                        (place, many) -> {
                            var line = line(place, many);
                            if (kind == FollowUpKind.WARRANTY) {
                                mustBeWarranted(line, place, handedOverAt, now);
                            }
                            lines.add(line.again(many, handedOverAt));
                        });
        var bill = new Bill(order.bill().currency(), lines);
        return new Order(id, origin, worksheet, bill, new FollowUp(order.id(), kind));
    }

    private OrderLine line(int place, int many) {
        List<OrderLine> lines = order.bill().lines();
        if (place >= lines.size() || many > lines.get(place).quantity()) {
            throw new MoneyRefused.LineUnknown();
        }
        return lines.get(place);
    }

    private static void mustBeWarranted(
            OrderLine line, int place, Instant handedOverAt, Instant now) {
        var end = line.warranty().end(handedOverAt);
        if (end.filter(now::isBefore).isEmpty()) {
            throw new HandOverRefused.WarrantyOver(place, end.orElse(null));
        }
    }

    /**
     * Finds out what was the matter, and whose fault it is; so again when it turns out otherwise.
     */
    public RecordEvent.CauseFound findCause(RootCause cause, Fault fault, Act act) {
        standing.mustAllow(OrderCommand.FIND_CAUSE);
        if (order.followUp == null) {
            throw new StageRefused.NotAgain();
        }
        order.followUp = order.followUp.explainedBy(cause, fault);
        standing.obey(OrderCommand.FIND_CAUSE);
        return new RecordEvent.CauseFound(order.next(act), cause, fault);
    }
}
