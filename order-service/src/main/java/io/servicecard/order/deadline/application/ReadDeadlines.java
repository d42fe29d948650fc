package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.Clock;
import io.servicecard.order.deadline.domain.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Reads the clocks of an order as they stand. */
@ApplicationScoped
public class ReadDeadlines {
    private final Clocks clocks;
    private final Standards standards;
    private final InstantSource now;

    ReadDeadlines(Clocks clocks, Standards standards, InstantSource now) {
        this.clocks = clocks;
        this.standards = standards;
        this.now = now;
    }

    /** A clock and how it stands. */
    public record Shown(Clock clock, Standards.Policy policy, Reading reading) {}

    /** The clocks of an order whose being seen is decided. */
    public List<Shown> of(UUID orderId) {
        return clocks.of(orderId).stream()
                .map(
                        clock ->
                                new Shown(
                                        clock,
                                        standards.policy(clock),
                                        clock.read(now.instant(), standards.of(clock))))
                .toList();
    }
}
