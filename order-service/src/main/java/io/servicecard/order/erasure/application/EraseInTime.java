package io.servicecard.order.erasure.application;

import io.servicecard.platform.background.BackgroundWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Forgets customers whose last order has ended since they asked, and erases orders of forgotten
 * customers whose time is over. Replicas share the work out by row locks.
 */
@ApplicationScoped
public class EraseInTime implements BackgroundWork {
    private static final int BATCH = 50;

    private final ForgetCustomer forgetCustomer;
    private final Erasures erasures;

    EraseInTime(ForgetCustomer forgetCustomer, Erasures erasures) {
        this.forgetCustomer = forgetCustomer;
        this.erasures = erasures;
    }

    @Override
    public String name() {
        return "erase-in-time";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void round(BooleanSupplier going) {
        for (var request : forgetCustomer.ready(BATCH)) {
            forgetCustomer.forget(request);
        }
        var unused = forgetCustomer.forgetWhatCameLate(BATCH);
        int erased = BATCH;
        while (erased == BATCH && going.getAsBoolean()) {
            erased = eraseSome();
        }
    }

    /**
     * Erases some orders, in one transaction.
     *
     * @return how many
     */
    @Transactional
    public int eraseSome() {
        return erasures.eraseOrders(BATCH);
    }
}
