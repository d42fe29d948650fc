package io.servicecard.order.branch.domain;

/** Why something about branches is refused: each case is one problem type of the API. */
public abstract sealed class BranchRefused extends RuntimeException {
    /** There is no such branch. */
    public static final class NotFound extends BranchRefused {}
}
