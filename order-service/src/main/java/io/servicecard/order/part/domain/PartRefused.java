package io.servicecard.order.part.domain;

/** Why the arrival of a part is not noted: each case is one problem type of the API. */
public abstract sealed class PartRefused extends RuntimeException {
    /** The order has no such line, or it is no part. */
    public static final class NotFound extends PartRefused {}
}
