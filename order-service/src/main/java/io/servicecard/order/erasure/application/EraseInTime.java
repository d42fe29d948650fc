package io.servicecard.order.erasure.application;

import io.servicecard.order.erasure.application.EraseOrder.Over;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Forgets customers whose last order has ended since they asked, and erases orders of forgotten
 * customers whose time is over, each by itself. Replicas share the work out by row locks.
 */
@ApplicationScoped
public class EraseInTime implements BackgroundWork {
    private static final int PAGE = 50;

    private final ForgetCustomer forgetCustomer;
    private final EraseOrder eraseOrder;

    EraseInTime(ForgetCustomer forgetCustomer, EraseOrder eraseOrder) {
        this.forgetCustomer = forgetCustomer;
        this.eraseOrder = eraseOrder;
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
        new Sweep("Erasure request", going)
                .over(last -> forgetCustomer.waiting(last, PAGE), forgetCustomer::answer);
        new Sweep("Late order of forgotten customer", going)
                .over(last -> forgetCustomer.cameLate(last, PAGE), forgetCustomer::forgetAgain);
        new Sweep("Erasure of order", going)
                .over(
                        Over.NONE,
                        last -> eraseOrder.over(last, PAGE),
                        Over::orderId,
                        eraseOrder::of);
    }
}
