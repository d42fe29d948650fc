package io.servicecard.order.attachment.application;

import io.servicecard.order.attachment.domain.Attachment;
import io.servicecard.order.attachment.domain.AttachmentContent;
import io.servicecard.order.attachment.domain.AttachmentRefused;
import io.servicecard.order.attachment.domain.CleanFile;
import io.servicecard.order.attachment.domain.Purpose;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.domain.OrderState;
import io.servicecard.order.work.domain.TimelineEntry.Visibility;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/** Attaches a clean file to an order, sealed with its customer's key. */
@ApplicationScoped
public class AddAttachment {
    /** The column its content is sealed for. */
    static final String CONTENT = "attachment_content.content";

    private static final Set<OrderState> OVER =
            EnumSet.of(OrderState.CLOSED, OrderState.REJECTED, OrderState.CANCELLED);

    private final ChangeOrder orders;
    private final Attachments attachments;
    private final PersonalData personalData;
    private final Acting acting;
    private final Caller caller;

    AddAttachment(
            ChangeOrder orders,
            Attachments attachments,
            PersonalData personalData,
            Acting acting,
            Caller caller) {
        this.orders = orders;
        this.attachments = attachments;
        this.personalData = personalData;
        this.acting = acting;
        this.caller = caller;
    }

    /**
     * The attachment.
     *
     * @throws AttachmentRefused when it cannot be attached, or not so
     * @throws io.servicecard.order.work.domain.OrderRefused when there is no such order
     */
    @Transactional
    public Attachment add(UUID orderId, Purpose purpose, Visibility visibility, CleanFile file) {
        var order = orders.lock(orderId, null);
        if (OVER.contains(order.state())) {
            throw new AttachmentRefused.OrderOver(order.state());
        }
        if (purpose == Purpose.SIGNATURE && !atDesk()) {
            throw new AttachmentRefused.NotForPurpose(purpose);
        }
        var attachment =
                new Attachment(
                        Ids.next(),
                        orderId,
                        attachments.next(orderId),
                        purpose,
                        visibility,
                        file,
                        caller.onlyOwner().isPresent(),
                        acting.now());
        var key = personalData.keyOf(order.origin().customerId());
        attachments.add(
                attachment,
                new AttachmentContent(attachment.id(), key.sealBytes(CONTENT, file.content())));
        return attachment;
    }

    private boolean atDesk() {
        return caller.has(Roles.RECEPTION) || caller.has(Roles.MANAGER);
    }
}
