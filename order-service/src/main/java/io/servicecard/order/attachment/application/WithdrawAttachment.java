package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.order.attachment.domain.AttachmentWithdrawal;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.application.Journal;
import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.order.work.domain.Withdrawal;
import io.servicecard.order.work.domain.WithdrawalReason;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what was attached to an order: nobody sees it any more, and what it showed is
 * destroyed. The order's row lock puts it before or after any gate that counts attachments, and any
 * hand-over for a signature.
 */
@ApplicationScoped
public class WithdrawAttachment {
    private static final Set<String> PASSAGES = Set.of("StageStarted", "StageCompleted");

    private final ChangeOrder orders;
    private final Attachments attachments;
    private final ProofAttachments proofs;
    private final Journal journal;
    private final OrderTexts texts;
    private final Acting acting;
    private final Caller caller;

    WithdrawAttachment(
            ChangeOrder orders,
            Attachments attachments,
            ProofAttachments proofs,
            Journal journal,
            OrderTexts texts,
            Acting acting,
            Caller caller) {
        this.orders = orders;
        this.attachments = attachments;
        this.proofs = proofs;
        this.journal = journal;
        this.texts = texts;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * The withdrawal; the first one counts, whoever repeats it.
     *
     * @param ifMatch the order's version the caller starts from; null for any
     * @throws AttachmentRefused when it stays
     * @throws io.servicecard.order.work.domain.OrderRefused when there is no such order
     */
    @Transactional
    public AttachmentWithdrawal withdraw(
            UUID orderId, UUID attachmentId, WithdrawalReason reason, IfMatch ifMatch) {
        var order = orders.lock(orderId, ifMatch);
        var earlier = attachments.withdrawal(order.id(), attachmentId);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var attachment =
                attachments
                        .of(order.id(), attachmentId)
                        .orElseThrow(AttachmentRefused.NotFound::new);
        mayBeWithdrawn(attachment);
        var withdrawal = new AttachmentWithdrawal(attachmentId, reason, acting.now());
        attachments.withdraw(withdrawal);
        boolean internal = attachment.visibility() == Visibility.INTERNAL;
        var told = new Withdrawal(attachmentId, reason, internal);
        orders.change(
                orderId,
                null,
                locked -> texts.note(locked, reason.name()),
                (locked, act) -> locked.withdraw(told, act));
        return withdrawal;
    }

    private void mayBeWithdrawn(Attachment attachment) {
        if (proofs.isProof(attachment.orderId(), attachment.id())) {
            throw new AttachmentRefused.Proof();
        }
        if (caller.has(Roles.MANAGER)) {
            return;
        }
        if (!attachment.addedBy().equals(caller.subject())) {
            throw new AttachmentRefused.OfAnother();
        }
        if (attachment.purpose().isCounted() && stageWasPassed(attachment)) {
            throw new AttachmentRefused.Counted();
        }
    }

    /** Whether a stage began or ended since, so that a gate may have let through for it. */
    private boolean stageWasPassed(Attachment attachment) {
        return journal.hasSince(attachment.orderId(), PASSAGES, attachment.addedAt());
    }
}
