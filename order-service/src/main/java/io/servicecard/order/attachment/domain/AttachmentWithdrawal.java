package io.servicecard.order.attachment.domain;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.WithdrawalReason;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That an attachment was taken back, on record for good. Writing it down destroys what the
 * attachment showed.
 */
@Entity
@Immutable
@Table(name = "attachment_withdrawal")
public class AttachmentWithdrawal {
    @Id private UUID attachmentId;

    @Enumerated(EnumType.STRING)
    private WithdrawalReason reason;

    private String withdrawnBy;
    private String withdrawnRole;
    private Instant withdrawnAt;

    /** For the persistence provider. */
    protected AttachmentWithdrawal() {}

    /** By somebody of the staff. */
    public AttachmentWithdrawal(UUID attachmentId, WithdrawalReason reason, Act act) {
        this.attachmentId = attachmentId;
        this.reason = reason;
        this.withdrawnBy = act.subject();
        this.withdrawnRole = act.role();
        this.withdrawnAt = act.at();
    }

    /** What was taken back. */
    public UUID attachmentId() {
        return attachmentId;
    }

    /** Why. */
    public WithdrawalReason reason() {
        return reason;
    }

    /** In which role somebody took it back. */
    public String withdrawnRole() {
        return withdrawnRole;
    }

    /** When. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
