package io.servicecard.order.message.domain;

/** Why something about messages is refused: each case is one problem type of the API. */
public abstract sealed class MessageRefused extends RuntimeException {
    /** The order has no such message. */
    public static final class NotFound extends MessageRefused {}
}
