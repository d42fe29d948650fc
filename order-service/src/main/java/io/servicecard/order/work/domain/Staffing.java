package io.servicecard.order.work.domain;

import java.util.Optional;
import java.util.UUID;

/** Who does an order or its stages, and whether before others. */
public final class Staffing {
    private final Order order;
    private final Standing standing;

    Staffing(Order order) {
        this.order = order;
        this.standing = order.standing();
    }

    /**
     * Gives it to somebody, and to nobody else.
     *
     * @param stage one that is not done; empty for the order as a whole
     */
    public StaffingEvent.OrderAssigned assign(Optional<String> stage, UUID staffId, Act act) {
        standing.mustAllow(OrderCommand.ASSIGN);
        stage.filter(order.worksheet()::isDone)
                .ifPresent(
                        done -> {
                            throw new StageRefused.StageElsewhere(done, StageState.DONE);
                        });
        standing.obey(OrderCommand.ASSIGN);
        return new StaffingEvent.OrderAssigned(order.next(act), stage, staffId);
    }

    /**
     * Takes it from who has it.
     *
     * @param stage empty for the order as a whole
     */
    public StaffingEvent.OrderUnassigned unassign(Optional<String> stage, UUID staffId, Act act) {
        standing.obey(OrderCommand.UNASSIGN);
        return new StaffingEvent.OrderUnassigned(order.next(act), stage, staffId);
    }

    /** Puts it before or behind others. */
    public StaffingEvent.OrderPrioritised prioritise(Priority priority, Act act) {
        standing.obey(OrderCommand.PRIORITISE);
        order.priority = priority;
        return new StaffingEvent.OrderPrioritised(order.next(act), priority);
    }
}
