package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.UUID;

/** Why a command is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class LoyaltyRefused extends RuntimeException {
    /** There is no such transfer that the caller may see. */
    public static final class TransferNotFound extends LoyaltyRefused {}

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

    /** The hold's time is over: it can only be voided, and is not placed. */
    public static final class HoldExpired extends LoyaltyRefused {}

    /** The hold would last longer than points may be kept from their owner. */
    public static final class HoldTooLong extends LoyaltyRefused {
        private final Instant latest;

        public HoldTooLong(Instant latest) {
            this.latest = latest;
        }

        /** Until when a hold that is placed now may last. */
        public Instant latest() {
            return latest;
        }
    }

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

    /** More happened in the period than a statement shows; a shorter one does. */
    public static final class PeriodTooLong extends LoyaltyRefused {
        private final int most;

        public PeriodTooLong(int most) {
            this.most = most;
        }

        /** How many entries a statement shows at most. */
        public int most() {
            return most;
        }
    }

    /** A period that ends before it begins. */
    public static final class PeriodBackwards extends LoyaltyRefused {}

    /** Giver and receiver are one. */
    public static final class TransferToSelf extends LoyaltyRefused {}

    /** More than a customer may give to others in a while. */
    public static final class TransferLimit extends LoyaltyRefused {
        private final long left;
        private final long limit;

        public TransferLimit(long left, long limit) {
            this.left = left;
            this.limit = limit;
        }

        /** How many points may still be given now. */
        public long left() {
            return left;
        }

        /** How many may be given in the period. */
        public long limit() {
            return limit;
        }
    }

    /** An adjustment by 0 points. */
    public static final class NothingToAdjust extends LoyaltyRefused {}

    /** No adjustment of this id. */
    public static final class AdjustmentNotFound extends LoyaltyRefused {}

    /** The adjustment was decided before. */
    public static final class AdjustmentDecided extends LoyaltyRefused {}

    /** Who asks for an adjustment does not approve it. */
    public static final class SecondPersonNeeded extends LoyaltyRefused {}
}
