package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.domain.Receipt;
import io.servicecard.platform.crypto.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Forgets a customer: the person's key is destroyed, so nobody reads again what was written into
 * orders, and what leads to the person goes. While an order is open the request waits, for without
 * those words the work cannot be done. Each request has one receipt, however often it comes.
 */
@ApplicationScoped
public class ForgetCustomer {
    private final Erasures erasures;
    private final PersonalData personalData;
    private final ErasureEvents events;
    private final InstantSource clock;

    ForgetCustomer(
            Erasures erasures,
            PersonalData personalData,
            ErasureEvents events,
            InstantSource clock) {
        this.erasures = erasures;
        this.personalData = personalData;
        this.events = events;
        this.clock = clock;
    }

    /** Forgets the customer, also one who was never heard of, now or when the last order ends. */
    @Transactional
    public void ask(UUID requestId, UUID customerId) {
        erasures.note(requestId, customerId);
        answer(requestId);
    }

    /** Requests that waited, and need not any longer, that follow one by their ids. */
    @Transactional
    List<UUID> waiting(UUID after, int most) {
        return erasures.waiting(after, most);
    }

    /** Answers a request, unless it is answered or an order of the customer is open. */
    @Transactional
    void answer(UUID requestId) {
        erasures.lockWaiting(requestId)
                .filter(customer -> !erasures.hasOpenOrders(customer))
                .ifPresent(customer -> forget(requestId, customer));
    }

    private void forget(UUID requestId, UUID customer) {
        personalData.destroy(customer);
        var kept = erasures.forget(customer);
        int number = erasures.answer(requestId, customer);
        events.publish(new Receipt(requestId, customer, number, kept, clock.instant()));
    }

    /** Customers of whom something came in the same moment as the request that was answered. */
    @Transactional
    List<UUID> cameLate(UUID after, int most) {
        return erasures.late(after, most);
    }

    /** Forgets that, too. */
    @Transactional
    void forgetAgain(UUID customer) {
        personalData.destroy(customer);
        var unused = erasures.forget(customer);
    }
}
