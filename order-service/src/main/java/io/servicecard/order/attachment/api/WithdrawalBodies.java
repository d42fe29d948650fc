package io.servicecard.order.attachment.api;

import io.servicecard.order.attachment.domain.AttachmentWithdrawal;
import io.servicecard.order.work.domain.WithdrawalReason;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Taking attachments back, over HTTP. */
final class WithdrawalBodies {
    private WithdrawalBodies() {}

    /** Why. */
    @Schema(name = "WithdrawAttachment")
    record WithdrawBody(@NotNull WithdrawalReason reason) {}

    /**
     * That it is taken back.
     *
     * @param withdrawnRole in which role somebody did it
     */
    @Schema(name = "AttachmentWithdrawal")
    record WithdrawalView(
            UUID attachmentId, WithdrawalReason reason, String withdrawnRole, Instant withdrawnAt) {
        static WithdrawalView of(AttachmentWithdrawal withdrawal) {
            return new WithdrawalView(
                    withdrawal.attachmentId(),
                    withdrawal.reason(),
                    withdrawal.withdrawnRole(),
                    withdrawal.withdrawnAt());
        }
    }
}
