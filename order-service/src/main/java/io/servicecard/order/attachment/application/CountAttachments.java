package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** How much is attached to an order. */
@ApplicationScoped
public class CountAttachments {
    private final Attachments attachments;

    CountAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    /** How many attachments of an order serve one of these purposes; withdrawn ones do not. */
    public long of(UUID orderId, Set<Purpose> purposes) {
        return attachments.count(orderId, purposes);
    }
}
