package io.servicecard.loyalty.account.application;

import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Looks for abandoned holds every few minutes, in each replica, account by account: one whose holds
 * cannot be released does not keep the others waiting.
 */
@ApplicationScoped
public class HoldSweep implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(HoldSweep.class);
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
        var last = new UUID(0, 0);
        for (var page = releaseAbandoned.accounts(last, PAGE);
                !page.isEmpty();
                page = releaseAbandoned.accounts(last, PAGE)) {
            if (!going.getAsBoolean()) {
                return;
            }
            sweep(page);
            last = page.getLast();
        }
    }

    private void sweep(List<UUID> accounts) {
        int released = 0;
        for (var account : accounts) {
            try {
                released += releaseAbandoned.of(account);
            } catch (RuntimeException e) {
                LOG.errorf(
                        "Abandoned holds of account %s stay for the next round: %s",
                        account, DatabaseTrouble.summary(e));
            }
        }
        LOG.debugf("%d abandoned holds were released", released);
    }
}
