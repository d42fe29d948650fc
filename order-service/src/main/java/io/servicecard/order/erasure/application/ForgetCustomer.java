package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.application.Erasures.Open;
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
        if (!erasures.hasOpenOrders(customerId)) {
            forget(new Open(requestId, customerId));
        }
    }

    /** Requests that waited, and need not any longer. */
    @Transactional
    List<Open> ready(int most) {
        return erasures.ready(most);
    }

    /**
     * Forgets what came in the same moment as the request that was answered.
     *
     * @return of how many customers
     */
    @Transactional
    int forgetWhatCameLate(int most) {
        var customers = erasures.late(most);
        for (var customer : customers) {
            var unused = erasures.forget(customer);
        }
        return customers.size();
    }

    /** Answers a request, unless another replica has. */
    @Transactional
    void forget(Open request) {
        if (!erasures.lockOpen(request.requestId())) {
            return;
        }
        var customer = request.customerId();
        personalData.destroy(customer);
        var kept = erasures.forget(customer);
        int number = erasures.answer(request.requestId(), customer);
        events.publish(new Receipt(request.requestId(), customer, number, kept, clock.instant()));
    }
}
