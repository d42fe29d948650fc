package io.servicecard.order.staff.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody is there.
 *
 * @param since when it was said
 * @param backAt from when on somebody who is away is there again by itself; null for not known
 */
@Embeddable
public record Attendance(
        @Enumerated(EnumType.STRING) @Column(name = "presence") Presence presence,
        @Column(name = "presence_since") Instant since,
        @Column(name = "back_at") Instant backAt) {
    /**
     * As somebody says it.
     *
     * @throws StaffRefused.ReturnUnclear when somebody who is there says to come back, or somebody
     *     who goes away to have come back before
     */
    static Attendance said(Presence presence, Instant backAt, Instant now) {
        boolean clear =
                switch (presence) {
                    case PRESENT -> backAt == null;
                    case AWAY -> backAt == null || backAt.isAfter(now);
                };
        if (!clear) {
            throw new StaffRefused.ReturnUnclear();
        }
        return new Attendance(presence, now, backAt);
    }

    /** How it is at a time: who was to be back by then is. */
    public Presence at(Instant time) {
        return from(time).filter(there -> !there.isAfter(time)).isPresent()
                ? Presence.PRESENT
                : Presence.AWAY;
    }

    /** From when on somebody is there, no earlier than a time; empty when that is not known. */
    public Optional<Instant> from(Instant time) {
        return switch (presence) {
            case PRESENT -> Optional.of(time);
            case AWAY -> Optional.ofNullable(backAt).map(back -> back.isAfter(time) ? back : time);
        };
    }
}
