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
    private final Counter notCaptured;

    Discrepancies(Event<NotCaptured> found, MeterRegistry registry) {
        this.found = found;
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

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) NotCaptured holds) {
        notCaptured.increment(holds.holdIds().size());
        LOG.warnf(
                "order %s was handed over on holds that are not open: %s",
                holds.orderId(), holds.holdIds());
    }
}
