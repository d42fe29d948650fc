package io.servicecard.loyalty.referral.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.servicecard.platform.background.BackgroundWork;
import io.servicecard.platform.background.Sweep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Settles referrals every minute, in each replica, one by one: one that cannot be settled does not
 * keep the others waiting. After an outage it finds them just so.
 */
@ApplicationScoped
public class ReferralWork implements BackgroundWork {
    private static final int PAGE = 100;

    private final Referrals referrals;
    private final SettleReferral settleReferral;

    ReferralWork(Referrals referrals, SettleReferral settleReferral) {
        this.referrals = referrals;
        this.settleReferral = settleReferral;
    }

    @Override
    public String name() {
        return "referrals";
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
        new Sweep("Referral", going).over(this::page, settleReferral::settle);
    }

    private List<UUID> page(UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> referrals.toSettle(after, PAGE));
    }
}
