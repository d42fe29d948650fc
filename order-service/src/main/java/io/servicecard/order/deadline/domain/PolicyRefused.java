package io.servicecard.order.deadline.domain;

/** Why something about policies is refused: each case is one problem type of the API. */
public abstract sealed class PolicyRefused extends RuntimeException {
    /** There is no such policy version. */
    public static final class NotFound extends PolicyRefused {}

    /** Only a draft is published. */
    public static final class NotDraft extends PolicyRefused {}

    /** Only what is published is withdrawn. */
    public static final class NotPublished extends PolicyRefused {}

    /** DIAGNOSIS names the stage that it waits for, other metrics name none. */
    public static final class StageUnclear extends PolicyRefused {}

    /** Waiting for parts, equipment or staff is the business's own and pauses nothing. */
    public static final class HoldPausesNothing extends PolicyRefused {}

    /** The policy names something that does not exist; the field says what. */
    public static final class ReferenceUnknown extends PolicyRefused {
        public final String field;

        public ReferenceUnknown(String field) {
            this.field = field;
        }
    }
}
