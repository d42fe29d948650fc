package io.servicecard.loyalty.account.domain;

import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** What happened to an account; the version is the account's after it. */
public sealed interface AccountEvent {
    /** Whose event it is. */
    Who who();

    /** Points were granted, for an order or for what the reason says; the other is null. */
    record Earned(Who who, UUID entryId, UUID orderId, String reason, long points, long available)
            implements AccountEvent {}

    /** Points granted for an order were taken back. */
    record ClawedBack(Who who, UUID entryId, UUID orderId, long points, long available, long debt)
            implements AccountEvent {}

    /** Points are reserved. */
    record Held(Who who, What hold, long points, Money amount, Instant expiresAt)
            implements AccountEvent {
        static Held of(Who who, Hold hold) {
            return new Held(who, What.of(hold), hold.points(), hold.amount(), hold.expiresAt());
        }
    }

    /**
     * Points asked for as a payment are not reserved: the account, if there is one, has not
     * changed.
     */
    record HoldDeclined(
            Who who, UUID paymentId, UUID orderId, long points, long available, Reason reason)
            implements AccountEvent {}

    /**
     * A hold was captured; {@code released} of its points were not spent, and {@code expired} of
     * those were lost with their lots.
     */
    record Redeemed(Who who, What hold, UUID entryId, long points, long released, long expired)
            implements AccountEvent {
        static Redeemed of(Who who, Hold hold, UUID entryId, long expired) {
            long released = hold.points() - hold.captured();
            return new Redeemed(who, What.of(hold), entryId, hold.captured(), released, expired);
        }
    }

    /** A hold ended without capture; {@code expired} of its points were lost with their lots. */
    record Released(Who who, What hold, long points, long expired) implements AccountEvent {
        static Released of(Who who, Hold hold, long expired) {
            return new Released(who, What.of(hold), hold.points(), expired);
        }
    }

    /**
     * Spent points came back to their lots; {@code expired} of them were lost at once, because
     * their lots' time is over.
     */
    record Restored(Who who, UUID entryId, UUID orderId, long points, long expired, long available)
            implements AccountEvent {}

    /** Points of a lot were lost, because its time is over. */
    record Expired(Who who, UUID entryId, UUID lotId, long points, long available)
            implements AccountEvent {}

    /** Points of a lot will be lost soon, unless they are spent. */
    record ExpiringSoon(Who who, UUID lotId, long points, Instant expiresAt)
            implements AccountEvent {}

    /** A person corrected the balance by so many points, below 0 when they were taken. */
    record Adjusted(Who who, UUID entryId, String reason, long points, long available)
            implements AccountEvent {}

    /** Points came from another account, or below 0 went to one. */
    record Transferred(Who who, UUID entryId, UUID transferId, long points, long available)
            implements AccountEvent {}

    /**
     * The person is forgotten. Entries are kept for the books until a moment, under an id that
     * leads to nobody any more.
     */
    record Erased(Who who, UUID requestId, Instant keptUntil) implements AccountEvent {}

    /** Why points are not reserved. */
    enum Reason {
        INSUFFICIENT_POINTS,
        NO_ACCOUNT,
        ORDER_CLOSED,
        NOTHING_TO_PAY
    }

    /**
     * Whose event it is.
     *
     * @param accountId null when the customer has none yet
     * @param customerId the owner
     * @param version of the account after it, 0 without account
     * @param at by the database's clock
     */
    record Who(UUID accountId, UUID customerId, long version, Instant at) {}

    /**
     * Which hold it is about.
     *
     * @param holdId the hold
     * @param paymentId the order's payment, may be null
     * @param orderId what the points are to pay for
     */
    record What(UUID holdId, UUID paymentId, UUID orderId) {
        static What of(Hold hold) {
            return new What(hold.id(), hold.paymentId(), hold.orderId());
        }
    }
}
