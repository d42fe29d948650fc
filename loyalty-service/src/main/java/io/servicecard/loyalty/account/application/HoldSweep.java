package io.servicecard.loyalty.account.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Looks for abandoned holds every few minutes, in each replica, account by account: one whose holds
 * cannot be released does not keep the others waiting.
 */
@ApplicationScoped
public class HoldSweep implements BackgroundWork {
    private static final int PAGE = 100;

    private final ReleaseAbandoned releaseAbandoned;

    HoldSweep(ReleaseAbandoned releaseAbandoned) {
        this.releaseAbandoned = releaseAbandoned;
    }

    @Override
    public String name() {
        return "hold-sweep";
    }

    @Override
    public Duration first() {
        return Duration.ofMinutes(2);
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    public void round(BooleanSupplier going) {
        new Sweep("Abandoned holds of account", going)
                .over(last -> releaseAbandoned.accounts(last, PAGE), releaseAbandoned::of);
    }
}
