package io.servicecard.order.document.domain;

/** Why a paper is not given out: each case is one problem type of the API. */
public abstract sealed class DocumentRefused extends RuntimeException {
    /** There is no such paper. */
    public static final class NotFound extends DocumentRefused {}

    /** What it would tell has not happened yet. */
    public static final class NotYet extends DocumentRefused {}

    /** The customer was erased, and with them what papers say. */
    public static final class Erased extends DocumentRefused {}
}
