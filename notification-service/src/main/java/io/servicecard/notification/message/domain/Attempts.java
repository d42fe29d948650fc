package io.servicecard.notification.message.domain;

import io.servicecard.platform.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Which channels of a message were tried, how often, and under which reference. */
@Embeddable
public class Attempts {
    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Channel refusedChannel;

    @Column(name = "attempt_id")
    private UUID current;

    @Column(name = "attempts")
    private int made;

    /** For the persistence provider, and for a message that was not tried yet. */
    protected Attempts() {}

    /** A new attempt, with a reference of its own. */
    Step.Send begin(Channel by) {
        channel = by;
        current = Ids.next();
        return resume();
    }

    /** The same attempt again, under the same reference. */
    Step.Send resume() {
        made++;
        return new Step.Send(current, channel);
    }

    /** The inbox is all the customer wants. */
    void inboxOnly() {
        channel = Channel.INBOX;
    }

    /** The provider will never take it: the channel is out, whether or not another is left. */
    void refuse() {
        refusedChannel = channel;
    }

    Channel channel() {
        return channel;
    }

    Channel refused() {
        return refusedChannel;
    }

    int made() {
        return made;
    }

    UUID current() {
        return current;
    }
}
