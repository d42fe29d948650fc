package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.application.DueLots.Due;
import io.servicecard.loyalty.account.application.DueLots.What;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.DutyCycle;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Posts every minute, in each replica, what time did to lots, and tells of what it will do. After
 * an outage of days it does all that has come together. Each account is a short transaction of its
 * own, which passes by an account in use; between them it rests, so that a million lots that expire
 * at once keep nobody from spending.
 */
@ApplicationScoped
public class LotSweep implements BackgroundWork {
    private static final int PAGE = 500;

    private final DueLots dueLots;
    private final PassTime passTime;
    private final WarnOfExpiry warnOfExpiry;
    private final DutyCycle dutyCycle = new DutyCycle();

    LotSweep(DueLots dueLots, PassTime passTime, WarnOfExpiry warnOfExpiry) {
        this.dueLots = dueLots;
        this.passTime = passTime;
        this.warnOfExpiry = warnOfExpiry;
    }

    @Override
    public String name() {
        return "lot-sweep";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(1);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void round(BooleanSupplier going) {
        var now = passTime.now();
        sweep(What.ACTIVATE, now, going, passTime::of);
        sweep(What.EXPIRE, now, going, passTime::of);
        sweep(What.WARN, warnOfExpiry.until(now), going, warnOfExpiry::of);
    }

    private void sweep(What what, Instant until, BooleanSupplier going, Consumer<UUID> account) {
        new Sweep(what + " of lots of account", going)
                .over(
                        Due.NONE,
                        last -> dueLots.page(what, until, last, PAGE),
                        Due::accountId,
                        id -> dutyCycle.step(() -> account.accept(id)));
    }
}
