package io.servicecard.notification.message.domain;

/** Why a request about messages is refused: each case is one problem type of the API. */
public abstract sealed class NotificationRefused extends RuntimeException {
    private NotificationRefused(String message) {
        super(message);
    }

    /** There is no such message. */
    public static final class NotFound extends NotificationRefused {
        /** No such message. */
        public NotFound() {
            super("no such notification");
        }
    }
}
