package io.servicecard.feedback.complaint.application;

import io.servicecard.feedback.complaint.domain.Complaint;
import io.servicecard.feedback.complaint.domain.ComplaintRecord;
import io.servicecard.feedback.complaint.domain.ComplaintRefused;
import io.servicecard.feedback.complaint.domain.Grievance;
import io.servicecard.feedback.ownership.application.KnownOrders;
import io.servicecard.feedback.ownership.domain.KnownOrder;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.security.Caller;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Takes a complaint: of a customer for the own part, of support for any customer. */
@ApplicationScoped
public class OpenComplaint {
    private final Complaints complaints;
    private final ComplaintTexts texts;
    private final KnownOrders orders;
    private final ComplaintEvents events;
    private final ComplaintConfig config;
    private final Caller caller;
    private final SubjectDirectory directory;
    private final InstantSource clock;

    OpenComplaint(
            Complaints complaints,
            ComplaintTexts texts,
            KnownOrders orders,
            ComplaintEvents events,
            ComplaintConfig config,
            Caller caller,
            SubjectDirectory directory,
            InstantSource clock) {
        this.complaints = complaints;
        this.texts = texts;
        this.orders = orders;
        this.events = events;
        this.config = config;
        this.caller = caller;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @param orderId the order complained about, null for none
     * @param customerId whose complaint it is; null for the caller's own, or the order's customer's
     * @param text in the customer's words
     * @throws ComplaintRefused when the order or the customer is not the caller's to complain about
     */
    @Transactional
    public ComplaintRecord open(UUID orderId, UUID customerId, String text) {
        // before the order is looked for: a foreign one takes as long as a missing one
        var self = caller.onlyOwner().map(only -> self(customerId));
        var order = Optional.ofNullable(orderId).map(this::known);
        var customer = self.orElseGet(() -> named(customerId, order));
        if (order.isPresent() && !order.get().customerId().equals(customer)) {
            throw new ComplaintRefused.OrderNotFound();
        }
        var complaint =
                new Complaint(
                        Ids.next(),
                        new Grievance(
                                customer, orderId, texts.text(customer, text), caller.actorRole()),
                        config.deadlines(),
                        clock.instant());
        complaints.persist(complaint);
        events.publish(complaint.opened());
        return complaint.toRecord();
    }

    private KnownOrder known(UUID orderId) {
        return orders.findByIdOptional(orderId).orElseThrow(ComplaintRefused.OrderNotFound::new);
    }

    private UUID self(UUID customerId) {
        var self =
                directory
                        .ownerOf(caller.subject())
                        .orElseThrow(ComplaintRefused.CustomerNotFound::new);
        if (customerId != null && !customerId.equals(self)) {
            throw new ComplaintRefused.NotOnOthersBehalf();
        }
        return self;
    }

    private static UUID named(UUID customerId, Optional<KnownOrder> order) {
        return Optional.ofNullable(customerId)
                .or(() -> order.map(KnownOrder::customerId))
                .orElseThrow(ComplaintRefused.CustomerMissing::new);
    }
}
