package io.servicecard.order.deadline.application;

import io.servicecard.order.calendar.application.MeasuringCalendars;
import io.servicecard.order.deadline.domain.Clock;
import io.servicecard.order.deadline.domain.Standard;
import io.servicecard.order.deadline.domain.Terms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What clocks are measured by. What a policy version says never changes, so each is read once; a
 * business has few of them.
 */
@ApplicationScoped
public class Standards {
    private final Policies policies;
    private final MeasuringCalendars calendars;
    private final Map<UUID, Policy> read = new ConcurrentHashMap<>();

    Standards(Policies policies, MeasuringCalendars calendars) {
        this.policies = policies;
        this.calendars = calendars;
    }

    /** A policy version: its name and what it demands. */
    public record Policy(String key, int number, Terms terms) {}

    /** The standard that a clock keeps. */
    public Standard of(Clock clock) {
        return new Standard(policy(clock).terms(), calendars.of(clock.calendarVersionId()));
    }

    /** The policy version that a clock keeps. */
    public Policy policy(Clock clock) {
        var known = read.get(clock.policyVersionId());
        if (known != null) {
            return known;
        }
        var version = policies.findByIdOptional(clock.policyVersionId()).orElseThrow();
        var policy = new Policy(version.policyKey(), version.number(), version.terms());
        read.put(version.id(), policy);
        return policy;
    }
}
