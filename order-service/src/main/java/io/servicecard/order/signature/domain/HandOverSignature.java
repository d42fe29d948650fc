package io.servicecard.order.signature.domain;

import io.servicecard.order.work.domain.Act;
import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody signed for the item when it was given back, on record for good. */
@Entity
@Immutable
@Table(name = "hand_over_signature")
public class HandOverSignature {
    @Id private UUID orderId;
    private UUID attachmentId;
    private Sealed signedBy;
    private String takenBy;
    private Instant signedAt;

    /** For the persistence provider. */
    protected HandOverSignature() {}

    /**
     * Taken at the desk.
     *
     * @param signedBy name of who signed, sealed
     */
    public HandOverSignature(UUID orderId, UUID attachmentId, Sealed signedBy, Act act) {
        this.orderId = orderId;
        this.attachmentId = attachmentId;
        this.signedBy = signedBy;
        this.takenBy = act.subject();
        this.signedAt = act.at();
    }

    /** The picture of it. */
    public UUID attachmentId() {
        return attachmentId;
    }

    /** Name of who signed, sealed. */
    public Sealed signedBy() {
        return signedBy;
    }

    /** When the item was given back for it. */
    public Instant signedAt() {
        return signedAt;
    }
}
