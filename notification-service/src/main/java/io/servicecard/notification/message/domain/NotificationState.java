package io.servicecard.notification.message.domain;

/** Where a message stands. */
public enum NotificationState {
    /** Waits for its first attempt. */
    CREATED,
    /** An attempt is stored; the provider is being called, or the caller died meanwhile. */
    SENDING,
    /** The provider took it, or the customer reads the inbox by preference. */
    SENT,
    /** The provider certainly did not take it; it is tried again. */
    TEMPORARY_FAILURE,
    /** The provider may have taken it; it is asked again under the same reference. */
    UNKNOWN,
    /** Given up. */
    PERMANENT_FAILURE,
    /** Not sent for a reason that lies with the recipient. */
    SUPPRESSED,
    /** It came too late to be of use. */
    EXPIRED,
    /** What happened since made it pointless. */
    SUPERSEDED
}
