package io.servicecard.notification.message.domain;

/** Why a message will not be sent any more. */
public enum FailureReason {
    /** The customer has no contact that can be used. */
    NO_CONTACT(NotificationState.SUPPRESSED),
    /** It came too late to be of use. */
    EXPIRED(NotificationState.EXPIRED),
    /** The provider of every usable channel refused it for good. */
    REFUSED_BY_PROVIDER(NotificationState.PERMANENT_FAILURE),
    /** Every attempt failed. */
    ATTEMPTS_EXHAUSTED(NotificationState.PERMANENT_FAILURE);

    private final NotificationState end;

    FailureReason(NotificationState end) {
        this.end = end;
    }

    /** The state it ends in. */
    NotificationState end() {
        return end;
    }
}
