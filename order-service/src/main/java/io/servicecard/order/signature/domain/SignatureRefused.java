package io.servicecard.order.signature.domain;

/** Why nothing is given back for a signature: each case is one problem type of the API. */
public abstract sealed class SignatureRefused extends RuntimeException {
    /** The order has no such signature attached since it was ready. */
    public static final class NotFound extends SignatureRefused {}
}
