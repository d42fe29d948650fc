package io.servicecard.loyalty.earning.domain;

import io.servicecard.platform.money.Money;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What must be so for a rule to match: the whole vocabulary. */
public sealed interface Condition {
    /** The work was done at one of the branches. */
    record AtBranch(Set<UUID> branches) implements Condition {}

    /** Only lines with one of the services count, and there is one. */
    record OfService(Set<UUID> services) implements Condition {}

    /** The customer is in one of the tiers, by their keys. */
    record InTier(Set<String> tiers) implements Condition {}

    /**
     * At least so much was paid in money for the lines that count; an order in a currency without
     * an amount does not match.
     */
    record AtLeast(List<Money> amounts) implements Condition {}

    /**
     * It was handed over on one of the days at a time of day, as clocks of the zone show.
     *
     * @param days of the week; a window over midnight belongs to the day on which it begins
     * @param from the first moment
     * @param to the first moment after it; equal to {@code from} for the whole day
     * @param zone whose clocks
     */
    record WithinTimes(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone)
            implements Condition {
        boolean holds(Instant at) {
            var local = at.atZone(zone);
            var time = local.toLocalTime();
            var day = local.getDayOfWeek();
            if (from.equals(to)) {
                return days.contains(day);
            }
            if (from.isBefore(to)) {
                return days.contains(day) && !time.isBefore(from) && time.isBefore(to);
            }
            return !time.isBefore(from)
                    ? days.contains(day)
                    : time.isBefore(to) && days.contains(day.minus(1));
        }
    }
}
