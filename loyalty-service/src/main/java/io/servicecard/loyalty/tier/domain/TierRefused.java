package io.servicecard.loyalty.tier.domain;

/** Why something about tiers is refused; nothing has changed. Each case is one problem type. */
public abstract sealed class TierRefused extends RuntimeException {
    /** There is no such version of the ladder. */
    public static final class LadderNotFound extends TierRefused {}

    /** A published version stays as it is. */
    public static final class LadderPublished extends TierRefused {}

    /** A version with a higher number is in force already. */
    public static final class LadderOutdated extends TierRefused {}

    /** What the ladder says does not go together. */
    public static final class LadderSenseless extends TierRefused {
        private final String field;

        LadderSenseless(String field) {
            this.field = field;
        }

        /** Which field of the request. */
        public String field() {
            return field;
        }
    }
}
