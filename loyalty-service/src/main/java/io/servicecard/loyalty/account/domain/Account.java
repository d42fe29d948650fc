package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The points of one customer. Its row is the mutex: every transition needs it locked. Cached
 * balances change only together with the postings of an entry, so they are equal to their sums.
 */
@Entity
public class Account {
    /**
     * Whether the customer's card told of the account yet, whether it went up in another one of the
     * same person, and whether its person is forgotten.
     */
    public enum State {
        EXPECTED,
        OPEN,
        MERGED,
        ERASED
    }

    @Id private UUID id;
    private UUID customerId;
    private UUID mergedInto;

    @Enumerated(EnumType.STRING)
    private State state;

    @Embedded private Balances balances = new Balances();
    private long version;
    private Instant openedAt;

    /** For the persistence provider. */
    protected Account() {}

    /** An account that is not open yet. */
    public Account(UUID id, UUID customerId) {
        this.id = id;
        this.customerId = customerId;
        this.state = State.EXPECTED;
    }

    /**
     * Opens it, as version 1, which no event tells of.
     *
     * @return false when it was open before, or its person is forgotten
     */
    public boolean open(Instant now) {
        return switch (state) {
            case OPEN, MERGED, ERASED -> false;
            case EXPECTED -> {
                state = State.OPEN;
                openedAt = now;
                version = 1;
                yield true;
            }
        };
    }

    /**
     * Reserves points of the drawn lots for a new hold.
     *
     * @throws LoyaltyRefused.InsufficientPoints when the lots give fewer than asked for
     */
    public Change hold(Hold hold, Draw draw, Instant now) {
        draw.mustGive(hold.points());
        var source = Source.hold(hold.id(), hold.placedBy());
        var entry = new JournalEntry(EntryType.HOLD, id, hold.orderId(), source, now);
        draw.hold(entry, hold);
        balances.post(entry, LedgerKind.AVAILABLE, -hold.points());
        balances.post(entry, LedgerKind.HELD, hold.points());
        return Change.of(entry, AccountEvent.Held.of(next(now), hold));
    }

    /**
     * Spends points of a hold, those of the soonest-expiring lots; the rest goes back.
     *
     * @param taken what the hold took from which lots
     * @throws LoyaltyRefused.HoldAlreadyResolved when the hold ended before
     */
    public Change capture(Hold hold, Draw taken, long points, Source source, Instant now) {
        hold.capture(points, now);
        var entry = new JournalEntry(EntryType.CAPTURE, id, hold.orderId(), source, now);
        long expired = settle(entry, hold, taken, points, now);
        return Change.of(entry, AccountEvent.Redeemed.of(next(now), hold, entry.id(), expired));
    }

    /**
     * Ends a hold without capture. Points of lots whose time is over meanwhile expire at once.
     *
     * @param taken what the hold took from which lots
     * @throws LoyaltyRefused.HoldAlreadyResolved when the hold ended before
     */
    public Change release(Hold hold, Draw taken, Source source, Instant now) {
        hold.release(now);
        var entry = new JournalEntry(EntryType.RELEASE, id, hold.orderId(), source, now);
        long expired = settle(entry, hold, taken, 0, now);
        return Change.of(entry, AccountEvent.Released.of(next(now), hold, expired));
    }

    /** Takes a hold's points apart; returns how many of those that go back expire at once. */
    private long settle(JournalEntry entry, Hold hold, Draw taken, long spend, Instant now) {
        long expired = taken.settle(entry, hold, spend, now);
        balances.post(entry, LedgerKind.HELD, -hold.points());
        balances.post(entry, LedgerKind.REDEEMED, spend);
        balances.post(entry, LedgerKind.AVAILABLE, hold.points() - spend - expired);
        balances.post(entry, LedgerKind.EXPIRED, expired);
        return expired;
    }

    /**
     * Forgets whose it is, for good: nothing is earned or spent any more. Its points must be gone
     * by then.
     *
     * @return false when that was so before
     */
    public boolean erase() {
        return switch (state) {
            case ERASED -> false;
            case MERGED ->
                    throw new IllegalStateException("who is told of has the survivor's account");
            case EXPECTED, OPEN -> {
                state = State.ERASED;
                yield true;
            }
        };
    }

    /** Tells, once for a lot, that its points will be lost soon. */
    public AccountEvent.ExpiringSoon warn(Lot lot, Instant now) {
        lot.warn(now);
        return new AccountEvent.ExpiringSoon(
                next(now), lot.id(), lot.free(), lot.validity().expiresAt());
    }

    /** Whose event it is when the account does not change. */
    public AccountEvent.Who unchanged(Instant now) {
        return new AccountEvent.Who(isOpen() ? id : null, customerId, version, now);
    }

    /**
     * Goes up in another account of the same person, or follows one that did; what comes for it is
     * the other's from now on. Its own holds end in it.
     */
    public void mergeInto(Account survivor) {
        switch (state) {
            case EXPECTED, OPEN, MERGED -> state = State.MERGED;
            case ERASED -> throw new IllegalStateException("an erased account stays erased");
        }
        mergedInto = survivor.id;
    }

    /** The account it went up in, if it did. */
    public Optional<UUID> mergedInto() {
        return Optional.ofNullable(mergedInto);
    }

    /** Whether its person is forgotten. */
    public boolean isErased() {
        return state == State.ERASED;
    }

    AccountEvent.Who next(Instant now) {
        version++;
        return new AccountEvent.Who(id, customerId, version, now);
    }

    /** Whether the customer's card told of it. */
    public boolean isOpen() {
        return state == State.OPEN;
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public Balances balances() {
        return balances;
    }

    public long version() {
        return version;
    }
}
