package io.servicecard.order.work.domain;

/** Where a payment is. Only {@link #RECORDED}, {@link #HELD} and {@link #CAPTURED} ones count. */
public enum PaymentState {
    /** Money was taken. */
    RECORDED,
    /** Loyalty was asked to hold points. */
    REQUESTED,
    /** The points are held. */
    HELD,
    /** Loyalty would not hold the points. */
    DECLINED,
    /** The points are spent. */
    CAPTURED,
    /** It was taken back, or the points are free again. */
    VOIDED;

    /** Whether a payment in this state pays. */
    boolean counts() {
        return switch (this) {
            case RECORDED, HELD, CAPTURED -> true;
            case REQUESTED, DECLINED, VOIDED -> false;
        };
    }

    /** The state after points that are asked for, or held, are taken back. */
    PaymentState withdrawn() {
        return switch (this) {
            case REQUESTED, HELD -> VOIDED;
            case RECORDED, DECLINED, CAPTURED, VOIDED ->
                    throw new MoneyRefused.PaymentNotVoidable(this);
        };
    }

    /** The state of held points after news of their hold. */
    static PaymentState afterHold(HoldNews news) {
        return switch (news) {
            case HoldNews.Captured captured -> CAPTURED;
            case HoldNews.Released released -> VOIDED;
            case HoldNews.Held held -> HELD;
            case HoldNews.Declined declined -> HELD;
        };
    }
}
