package io.servicecard.feedback.compensation.domain;

/** Why a compensation is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class CompensationRefused extends RuntimeException {
    /** No such compensation that the caller may see. */
    public static final class NotFound extends CompensationRefused {}

    /** No order that this service heard of. */
    public static final class UnknownOrder extends CompensationRefused {}

    /** No such complaint of the order's customer, or one about another order. */
    public static final class UnknownComplaint extends CompensationRefused {}

    /** The complaint that is to be the ground was not found right, or not yet. */
    public static final class NotUpheld extends CompensationRefused {}

    /** A field is missing, or has no business there. */
    public static final class Unclear extends CompensationRefused {
        private final String field;

        /** Refuses because of this field of the request. */
        public Unclear(String field) {
            this.field = field;
        }

        /** Which one. */
        public String field() {
            return field;
        }
    }

    /** Something was given, or is being decided on, for this commitment and order. */
    public static final class GivenBefore extends CompensationRefused {}

    /** It was decided on before. */
    public static final class Decided extends CompensationRefused {
        private final CompensationState state;

        /** Refuses in this state. */
        public Decided(CompensationState state) {
            this.state = state;
        }

        /** What was decided. */
        public CompensationState state() {
            return state;
        }
    }

    /** Who asked is not the one who decides. */
    public static final class SecondPersonNeeded extends CompensationRefused {}
}
