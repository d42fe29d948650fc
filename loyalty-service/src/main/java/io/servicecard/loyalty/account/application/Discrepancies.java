package io.servicecard.loyalty.account.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Where an order and the ledger do not agree. Nothing is posted for it, a person has to look: each
 * is counted and logged, when the transaction is committed, for one that is not comes again.
 */
@ApplicationScoped
public class Discrepancies {
    private static final Logger LOG = Logger.getLogger(Discrepancies.class);

    private final Event<NotCaptured> found;
    private final Event<NotRestored> unpaid;
    private final Counter notCaptured;
    private final Counter notRestored;

    Discrepancies(Event<NotCaptured> found, Event<NotRestored> unpaid, MeterRegistry registry) {
        this.found = found;
        this.unpaid = unpaid;
        this.notRestored =
                Counter.builder("servicecard.loyalty.points.not.restored")
                        .description("Points that an order gives back and that it never took")
                        .register(registry);
        this.notCaptured =
                Counter.builder("servicecard.loyalty.holds.not.captured")
                        .description("Holds that a hand-over counts and that were not open")
                        .register(registry);
    }

    /**
     * An order was handed over on holds that its customer's account does not have open.
     *
     * @param orderId the order
     * @param holdIds what its settlement counts in vain
     */
    record NotCaptured(UUID orderId, Set<UUID> holdIds) {}

    /** Makes it visible, if there are such holds. */
    void notCaptured(UUID orderId, Set<UUID> holdIds) {
        if (!holdIds.isEmpty()) {
            found.fire(new NotCaptured(orderId, Set.copyOf(holdIds)));
        }
    }

    /**
     * An order gives points back that no payment of its customer spent.
     *
     * @param orderId the order
     * @param points how many
     */
    record NotRestored(UUID orderId, long points) {}

    /** Makes it visible, if there are such points. */
    void notRestored(UUID orderId, long points) {
        if (points > 0) {
            unpaid.fire(new NotRestored(orderId, points));
        }
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotRestored missing) {
        notRestored.increment((double) missing.points());
        LOG.warnf(
                "order %s gives %d points back that were not spent for it",
                missing.orderId(), missing.points());
    }

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotCaptured holds) {
        notCaptured.increment(holds.holdIds().size());
        LOG.warnf(
                "order %s was handed over on holds that are not open: %s",
                holds.orderId(), holds.holdIds());
    }
}
