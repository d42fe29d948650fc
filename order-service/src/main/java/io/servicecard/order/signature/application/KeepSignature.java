package io.servicecard.order.signature.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.attachment.application.ProofAttachments;
import io.servicecard.order.attachment.application.ReadAttachments;
import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.signature.domain.HandOverSignature;
import io.servicecard.order.signature.domain.SignatureRefused;
import io.servicecard.order.work.application.Journal;
import io.servicecard.order.work.application.Proof;
import io.servicecard.order.work.application.Signatures;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.TimelineEntry;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps who signed for an item, with the picture of the signature. */
@ApplicationScoped
public class KeepSignature
        implements Signatures, ProofAttachments, PanacheRepositoryBase<HandOverSignature, UUID> {
    private static final String SIGNED_BY = "hand_over_signature.signed_by";

    private final ReadAttachments attachments;
    private final Journal journal;
    private final PersonalData personalData;

    KeepSignature(ReadAttachments attachments, Journal journal, PersonalData personalData) {
        this.attachments = attachments;
        this.journal = journal;
        this.personalData = personalData;
    }

    /**
     * Who signed, and the picture of it.
     *
     * @param name null once the customer was erased
     */
    public record Kept(String name, UUID attachmentId, Instant signedAt) {
        @Override
        public String toString() {
            return "signature " + attachmentId;
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Order order, Proof.Signature signature, Act act) {
        var ready = lastReady(order.id());
        boolean fresh =
                attachments
                        .one(order.id(), signature.attachmentId())
                        .filter(picture -> picture.purpose() == Purpose.SIGNATURE)
                        .map(Attachment::addedAt)
                        .filter(at -> ready.isPresent() && !at.isBefore(ready.get()))
                        .isPresent();
        if (!fresh) {
            throw new SignatureRefused.NotFound();
        }
        var key = personalData.keyOf(order.origin().customerId());
        persist(
                new HandOverSignature(
                        order.id(),
                        signature.attachmentId(),
                        key.seal(SIGNED_BY, signature.signedBy()),
                        act));
    }

    @Override
    public boolean isProof(UUID orderId, UUID attachmentId) {
        return findByIdOptional(orderId)
                .filter(kept -> kept.attachmentId().equals(attachmentId))
                .isPresent();
    }

    /** The signature for which an order's item was given back; empty when it was for a PIN. */
    public Optional<Kept> of(Order order) {
        return findByIdOptional(order.id())
                .map(
                        kept -> {
                            var customer = order.origin().customerId();
                            var key = personalData.keysOf(List.of(customer)).get(customer);
                            return new Kept(
                                    key.open(SIGNED_BY, kept.signedBy()),
                                    kept.attachmentId(),
                                    kept.signedAt());
                        });
    }

    private Optional<Instant> lastReady(UUID orderId) {
        return journal.last(orderId, "OrderReady").map(TimelineEntry::occurredAt);
    }
}
