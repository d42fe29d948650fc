package io.servicecard.order.assignment.domain;

import java.util.List;
import java.util.UUID;

/**
 * Why work does not go to somebody: each case is one problem type of the API. Public fields are
 * what the caller is told.
 */
public abstract sealed class AssignmentRefused extends RuntimeException {
    /** The branch of the order has no such member. */
    public static final class StaffElsewhere extends AssignmentRefused {}

    /** Somebody has it already. */
    public static final class Taken extends AssignmentRefused {
        public final UUID staffId;

        public Taken(UUID staffId) {
            this.staffId = staffId;
        }
    }

    /** Nobody has it. */
    public static final class NotTaken extends AssignmentRefused {}

    /** What somebody has is taken away for a reason. */
    public static final class ReasonRequired extends AssignmentRefused {}

    /** Whoever is to have it cannot. */
    public static final class Unfit extends AssignmentRefused {
        public final UUID staffId;
        public final List<Obstacle> obstacles;
        public final List<String> lacking;

        public Unfit(Candidate candidate, List<Obstacle> obstacles) {
            this.staffId = candidate.staffId();
            this.obstacles = List.copyOf(obstacles);
            this.lacking = candidate.lacking();
        }
    }

    /** Whoever is to have it has as much as one may have. */
    public static final class WipLimitReached extends AssignmentRefused {
        public final UUID staffId;

        public WipLimitReached(UUID staffId) {
            this.staffId = staffId;
        }
    }

    /** Nobody of the branch can have it now. */
    public static final class NobodyFit extends AssignmentRefused {}

    /** A strategy is for orders of a branch, or from a template. */
    public static final class StrategyForNothing extends AssignmentRefused {}

    /** The request names something that does not exist; the field says what. */
    public static final class ReferenceUnknown extends AssignmentRefused {
        public final String field;

        public ReferenceUnknown(String field) {
            this.field = field;
        }
    }

    /** Only the manager makes an order urgent, or takes that back. */
    public static final class PriorityReserved extends AssignmentRefused {}
}
