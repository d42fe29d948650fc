package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One quality check of an order, on record for good. */
@Entity
@Table(name = "quality_check")
public class QualityCheck {
    @Id private UUID id;
    private UUID orderId;
    private String checkedBy;
    private Instant checkedAt;

    @Enumerated(EnumType.STRING)
    private QualityResult result;

    private Sealed defects;

    /** For the persistence provider. */
    protected QualityCheck() {}

    /**
     * A check as it was made.
     *
     * @param defects what was found, sealed; null for nothing
     * @throws OrderRefused when a failed check names no defects, or a passed one does
     */
    public QualityCheck(UUID id, UUID orderId, Act act, QualityResult result, Sealed defects) {
        switch (result) {
            case PASS -> {
                if (defects != null) {
                    throw new StageRefused.DefectsUnexpected();
                }
            }
            case FAIL -> {
                if (defects == null) {
                    throw new StageRefused.DefectsRequired();
                }
            }
        }
        this.id = id;
        this.orderId = orderId;
        this.checkedBy = act.subject();
        this.checkedAt = act.at();
        this.result = result;
        this.defects = defects;
    }

    /** Its id; later checks have larger ones. */
    public UUID id() {
        return id;
    }

    /** When it was made. */
    public Instant checkedAt() {
        return checkedAt;
    }

    /** What came of it. */
    public QualityResult result() {
        return result;
    }

    /** What was found, sealed; null for nothing. */
    public Sealed defects() {
        return defects;
    }
}
