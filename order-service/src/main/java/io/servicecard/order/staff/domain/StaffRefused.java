package io.servicecard.order.staff.domain;

/** Why something about staff is refused: each case is one problem type of the API. */
public abstract sealed class StaffRefused extends RuntimeException {
    /** The subject is registered already. */
    public static final class SubjectTaken extends StaffRefused {}

    /** There is no such branch. */
    public static final class BranchUnknown extends StaffRefused {}
}
