package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.order.attachment.domain.FileType;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads attachments: staff all of them, customers what is not internal. */
@ApplicationScoped
public class ReadAttachments {
    private final ReadOrders orders;
    private final Attachments attachments;
    private final PersonalData personalData;
    private final Caller caller;

    ReadAttachments(
            ReadOrders orders, Attachments attachments, PersonalData personalData, Caller caller) {
        this.orders = orders;
        this.attachments = attachments;
        this.personalData = personalData;
        this.caller = caller;
    }

    /**
     * A file to give out.
     *
     * @param name made of nothing that anybody wrote
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record File(String name, FileType type, byte[] content) {}

    /** Those of an order, oldest first. */
    public List<Attachment> of(UUID orderId) {
        var order = orders.one(orderId);
        return attachments.of(order.id()).stream().filter(this::isShown).toList();
    }

    /** Photos that whoever holds an order's tracking token may see, oldest first. */
    public List<Attachment> tracked(String token) {
        return attachments.of(orders.track(token).order().id()).stream()
                .filter(attachment -> attachment.visibility() == Visibility.PUBLIC)
                .toList();
    }

    /**
     * What one of these shows.
     *
     * @throws AttachmentRefused.NotFound when the order has none such for all to see
     */
    @Transactional
    public File trackedFile(String token, UUID attachmentId) {
        var order = orders.track(token).order();
        var photo =
                attachments
                        .of(order.id(), attachmentId)
                        .filter(attachment -> attachment.visibility() == Visibility.PUBLIC)
                        .orElseThrow(AttachmentRefused.NotFound::new);
        return open(order, photo);
    }

    /** One of an order, whoever asks; empty when it was withdrawn. */
    public Optional<Attachment> one(UUID orderId, UUID attachmentId) {
        return attachments.of(orderId, attachmentId);
    }

    /**
     * What one shows.
     *
     * @throws AttachmentRefused.NotFound when the order has none such, of this type, for the caller
     * @throws AttachmentRefused.Erased when its customer was erased
     */
    @Transactional
    public File file(UUID orderId, UUID attachmentId, FileType type) {
        var order = orders.one(orderId);
        var attachment =
                attachments
                        .of(order.id(), attachmentId)
                        .filter(this::isShown)
                        .filter(found -> found.fileType() == type)
                        .orElseThrow(AttachmentRefused.NotFound::new);
        return open(order, attachment);
    }

    /** What one of an order shows, whoever asks; its customer's key must not be destroyed. */
    public byte[] content(Order order, UUID attachmentId) {
        return open(order, attachments.findById(attachmentId)).content();
    }

    private File open(Order order, Attachment attachment) {
        var customer = order.origin().customerId();
        var key = personalData.keysOf(List.of(customer)).get(customer);
        var sealed =
                attachments
                        .content(attachment.id())
                        .orElseThrow(AttachmentRefused.NotFound::new)
                        .content();
        var content = key.openBytes(AddAttachment.CONTENT, sealed);
        if (content == null) {
            throw new AttachmentRefused.Erased();
        }
        return new File(
                attachment.fileName(order.origin().number()), attachment.fileType(), content);
    }

    private boolean isShown(Attachment attachment) {
        return caller.onlyOwner().isEmpty() || attachment.visibility() != Visibility.INTERNAL;
    }
}
