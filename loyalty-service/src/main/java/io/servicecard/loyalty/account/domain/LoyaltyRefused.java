package io.servicecard.loyalty.account.domain;

import java.util.UUID;

/** Why a command is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class LoyaltyRefused extends RuntimeException {
    /** No open account of this customer that the caller may see. */
    public static final class AccountNotFound extends LoyaltyRefused {}

    /** No hold of this id that the caller may see. */
    public static final class HoldNotFound extends LoyaltyRefused {}

    /** Fewer points may be spent than were asked for. */
    public static final class InsufficientPoints extends LoyaltyRefused {
        private final long available;

        InsufficientPoints(long available) {
            this.available = available;
        }

        /** How many may be spent now. */
        public long available() {
            return available;
        }
    }

    /** The order was handed over, cancelled or rejected: nothing is to be paid for it any more. */
    public static final class OrderClosed extends LoyaltyRefused {}

    /** What is due is nothing, or less than a point pays, or in a currency points do not pay in. */
    public static final class NothingToPay extends LoyaltyRefused {}

    /** The hold ended before. */
    public static final class HoldAlreadyResolved extends LoyaltyRefused {
        private final HoldState state;

        HoldAlreadyResolved(HoldState state) {
            this.state = state;
        }

        /** How it ended. */
        public HoldState state() {
            return state;
        }
    }

    /** An order's payment holds the points: only what becomes of the order resolves the hold. */
    public static final class HoldBelongsToOrder extends LoyaltyRefused {
        private final UUID orderId;

        HoldBelongsToOrder(UUID orderId) {
            this.orderId = orderId;
        }

        /** Which order. */
        public UUID orderId() {
            return orderId;
        }
    }

    /** The hold's time is over: it can only be voided. */
    public static final class HoldExpired extends LoyaltyRefused {}

    /** More points are to be captured than are held. */
    public static final class CaptureExceedsHold extends LoyaltyRefused {
        private final long held;

        CaptureExceedsHold(long held) {
            this.held = held;
        }

        /** How many are held. */
        public long held() {
            return held;
        }
    }
}
