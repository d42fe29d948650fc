package io.servicecard.order.staff.domain;

/** Why something about staff is refused: each case is one problem type of the API. */
public abstract sealed class StaffRefused extends RuntimeException {
    /** The subject is registered already. */
    public static final class SubjectTaken extends StaffRefused {}

    /** There is no such branch. */
    public static final class BranchUnknown extends StaffRefused {}

    /** There is no such member. */
    public static final class NotFound extends StaffRefused {}

    /** The caller is not registered. */
    public static final class CallerUnknown extends StaffRefused {}

    /** Shifts follow a calendar or hours of their own, not both. */
    public static final class PlanUnclear extends StaffRefused {}

    /** Only who goes away says when to be back, and that is later. */
    public static final class ReturnUnclear extends StaffRefused {}
}
