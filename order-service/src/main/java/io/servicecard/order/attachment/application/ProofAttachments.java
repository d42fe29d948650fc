package io.servicecard.order.attachment.application;

import java.util.UUID;

/** Knows which attachments prove something that happened, and therefore stay. */
public interface ProofAttachments {
    /** Whether an attachment of an order is such a proof. */
    boolean isProof(UUID orderId, UUID attachmentId);
}
