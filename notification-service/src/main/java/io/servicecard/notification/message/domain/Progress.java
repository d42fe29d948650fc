package io.servicecard.notification.message.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How far a message got, and when it goes on; each step counts a version. */
@Embeddable
public class Progress {
    @Enumerated(EnumType.STRING)
    private NotificationState state;

    @Enumerated(EnumType.STRING)
    private FailureReason reason;

    private boolean superseded;
    private Instant dueAt;
    private Instant sentAt;
    private long version;

    /** For the persistence provider. */
    protected Progress() {}

    /** That of a new message, which is due at once. */
    Progress(Instant now) {
        this.state = NotificationState.CREATED;
        this.dueAt = now;
        this.version = 1;
    }

    /** It goes on at a time. */
    void open(NotificationState how, Instant due) {
        state = how;
        dueAt = due;
        version++;
    }

    /** It is over. */
    void end(NotificationState how) {
        open(how, null);
    }

    /** It is told. */
    void sent(Instant now) {
        end(NotificationState.SENT);
        sentAt = now;
    }

    /** It is given up. */
    void fail(FailureReason why) {
        end(why.end());
        reason = why;
    }

    /** It is pointless: over, or to be over when the provider that may have it says it does not. */
    void supersede() {
        switch (state) {
            case CREATED, TEMPORARY_FAILURE -> end(NotificationState.SUPERSEDED);
            case SENDING, UNKNOWN -> {
                superseded = true;
                version++;
            }
            case SENT, PERMANENT_FAILURE, SUPPRESSED, EXPIRED, SUPERSEDED -> {}
        }
    }

    NotificationState state() {
        return state;
    }

    FailureReason reason() {
        return reason;
    }

    boolean superseded() {
        return superseded;
    }

    Instant sentAt() {
        return sentAt;
    }

    long version() {
        return version;
    }
}
