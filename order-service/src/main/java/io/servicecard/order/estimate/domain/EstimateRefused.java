package io.servicecard.order.estimate.domain;

import java.util.List;

/** Why an estimate refuses: each case is one problem type of the API. */
public abstract sealed class EstimateRefused extends RuntimeException {
    /** The order has no such estimate. */
    public static final class NotFound extends EstimateRefused {}

    /** The order has as many as one may have. */
    public static final class TooMany extends EstimateRefused {
        public final int most;

        TooMany(int most) {
            this.most = most;
        }
    }

    /** No estimate is shown for this link. */
    public static final class LinkUnknown extends EstimateRefused {}

    /** Only a draft is sent, and only a sent one decided. */
    public static final class Elsewhere extends EstimateRefused {
        public final EstimateState state;

        Elsewhere(EstimateState state) {
            this.state = state;
        }
    }

    /** The time to decide is over. */
    public static final class TooLate extends EstimateRefused {}

    /** Every line is decided, and no other; these are not as they should be. */
    public static final class LinesUndecided extends EstimateRefused {
        public final List<Integer> lines;

        LinesUndecided(List<Integer> lines) {
            this.lines = lines;
        }
    }
}
