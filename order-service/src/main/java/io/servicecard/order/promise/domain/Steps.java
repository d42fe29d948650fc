package io.servicecard.order.promise.domain;

import io.servicecard.order.calendar.domain.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How far a promise moves when it moves: at least so much working time, and at least such a part of
 * what was promised so far. So whoever waits for long is not told of every quarter of an hour, and
 * an order that nobody works on is told of ever less often.
 *
 * @param calendar of the branch
 * @param zone of the branch
 * @param least working time
 * @param percent of the working time from the intake to the promise
 */
public record Steps(WorkingCalendar calendar, ZoneId zone, Duration least, int percent) {
    /** The earliest time to which a promise may move. */
    Instant after(Instant acceptedAt, Instant readyBy) {
        var share = calendar.between(acceptedAt, readyBy).multipliedBy(percent).dividedBy(100);
        return calendar.add(readyBy, share.compareTo(least) > 0 ? share : least);
    }
}
