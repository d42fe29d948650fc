package io.servicecard.feedback.compensation.application;

import io.servicecard.feedback.compensation.domain.Benefit;
import io.servicecard.feedback.compensation.domain.Commitment;
import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationReason;
import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.feedback.compensation.domain.Failing;
import io.servicecard.feedback.complaint.application.Complaints;
import io.servicecard.feedback.complaint.domain.Verdict;
import io.servicecard.feedback.ownership.application.KnownOrders;
import io.servicecard.feedback.ownership.domain.KnownOrder;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Gives a customer something for what went wrong, at once or when a second person agrees. That each
 * commitment of an order is made good for once is the database's to hold.
 */
@ApplicationScoped
public class AskForCompensation {
    private final Compensations compensations;
    private final KnownOrders orders;
    private final Complaints complaints;
    private final CompensationEvents events;
    private final CompensationConfig config;
    private final InstantSource clock;

    AskForCompensation(
            Compensations compensations,
            KnownOrders orders,
            Complaints complaints,
            CompensationEvents events,
            CompensationConfig config,
            InstantSource clock) {
        this.compensations = compensations;
        this.orders = orders;
        this.complaints = complaints;
        this.events = events;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is to be made good for.
     *
     * @param orderId with which order it went wrong
     * @param commitment what was not kept
     * @param reason on what ground
     * @param complaintId the complaint about it, may be null
     */
    public record Wish(
            UUID orderId, Commitment commitment, CompensationReason reason, UUID complaintId) {}

    /**
     * Asks for it; up to the limit of one person it is granted at once.
     *
     * @param person subject of the token
     * @throws CompensationRefused when order, complaint or an earlier one do not allow it
     */
    @Transactional
    public Compensation ask(Wish wish, Benefit benefit, String person) {
        var order =
                orders.findByIdOptional(wish.orderId())
                        .orElseThrow(CompensationRefused.UnknownOrder::new);
        mustAgree(wish, order);
        var failing =
                new Failing(
                        order.orderId(),
                        order.customerId(),
                        wish.complaintId(),
                        wish.commitment(),
                        wish.reason());
        var asked = new Compensation(Ids.next(), failing, benefit, person, clock.instant());
        var granted = asked.grantWithin(config.alone());
        compensations.begin(asked);
        granted.ifPresent(events::publish);
        return asked;
    }

    private void mustAgree(Wish wish, KnownOrder order) {
        boolean upheld = wish.reason() == CompensationReason.COMPLAINT_UPHELD;
        if (wish.complaintId() == null) {
            if (upheld) {
                throw new CompensationRefused.Unclear("complaintId");
            }
            return;
        }
        var complaint =
                complaints
                        .about(wish.complaintId())
                        .filter(found -> found.isAbout(order.orderId(), order.customerId()))
                        .orElseThrow(CompensationRefused.UnknownComplaint::new);
        if (upheld && (complaint.verdict() == null || complaint.verdict() == Verdict.NOT)) {
            throw new CompensationRefused.NotUpheld();
        }
    }
}
