package io.servicecard.loyalty.tier.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * In which tier a customer is. Changes need the customer's account locked, so that an order that
 * counts and the job never look at the same time.
 */
@Entity
@Table(name = "tier_standing")
public class Standing {
    @Id private UUID customerId;
    private String tierKey;
    private Instant since;
    private Instant graceUntil;
    private long counted;
    private int ladderNumber;
    private Instant dueAt;
    private long version;

    /** For the persistence provider. */
    protected Standing() {}

    /** Somebody in no tier yet. */
    public Standing(UUID customerId) {
        this.customerId = customerId;
    }

    /**
     * Looks at what counts now: rises at once, falls as the ladder says and not before the grace is
     * over.
     *
     * @param number of the ladder's version
     * @param amount what is counted in its months
     * @return the change, if there is one
     */
    public Optional<TierChanged> look(LadderTerms ladder, int number, long amount, Instant now) {
        counted = amount;
        ladderNumber = number;
        int rung = ladder.rung(tierKey);
        int next = next(ladder, rung, ladder.reached(amount), now);
        var month = ladder.nextMonth(now);
        dueAt = graceUntil == null || month.isBefore(graceUntil) ? month : graceUntil;
        var to = ladder.on(next).map(Tier::key);
        var from = Optional.ofNullable(tierKey);
        if (to.equals(from)) {
            return Optional.empty();
        }
        tierKey = to.orElse(null);
        since = now;
        version++;
        return Optional.of(new TierChanged(customerId, from, to, next > rung, version, now));
    }

    private int next(LadderTerms ladder, int rung, int reached, Instant now) {
        if (reached >= rung || ladder.downgrade() == Downgrade.NEVER) {
            graceUntil = null;
            return Math.max(rung, reached);
        }
        if (graceUntil == null) {
            graceUntil = ladder.graceFrom(now);
        }
        if (now.isBefore(graceUntil)) {
            return rung;
        }
        int lower =
                switch (ladder.downgrade()) {
                    case ONE_STEP -> rung - 1;
                    case TO_REACHED -> reached;
                    case NEVER -> rung;
                };
        graceUntil = lower > reached ? ladder.graceFrom(now) : null;
        return lower;
    }

    public UUID customerId() {
        return customerId;
    }

    /** The tier's key; empty for none. */
    public Optional<String> tierKey() {
        return Optional.ofNullable(tierKey);
    }

    /** Until when the tier is kept though its threshold is not reached any more. */
    public Optional<Instant> graceUntil() {
        return Optional.ofNullable(graceUntil);
    }

    /** What was counted when it was looked at last. */
    public long counted() {
        return counted;
    }

    /** Whether it must be looked at again: time has passed, or another ladder is in force. */
    public boolean isDue(int number, Instant now) {
        return ladderNumber != number || dueAt == null || !now.isBefore(dueAt);
    }

    /** Counts the changes of tier. */
    public long version() {
        return version;
    }
}
