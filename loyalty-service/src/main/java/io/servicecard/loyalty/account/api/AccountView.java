package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.ReadAccount;
import io.servicecard.loyalty.tier.application.ReadStanding;
import io.servicecard.loyalty.tier.domain.Measure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's points.
 *
 * @param customerId the owner
 * @param balance points
 * @param nextExpiry the points that expire next, absent when none do
 * @param tier where the customer stands on the ladder of tiers, absent without one
 * @param version of the account
 */
public record AccountView(
        UUID customerId,
        Balance balance,
        @Schema(nullable = true) NextExpiry nextExpiry,
        @Schema(nullable = true) Tier tier,
        long version) {
    /**
     * Where the points are.
     *
     * @param available may be spent now
     * @param pending granted, not spendable yet
     * @param held reserved by holds
     * @param debt owed by the customer
     * @param lifetimeEarned ever granted
     */
    @Schema(name = "PointsBalance")
    public record Balance(
            long available, long pending, long held, long debt, long lifetimeEarned) {}

    /**
     * Points that are lost unless they are spent before.
     *
     * @param points how many
     * @param at when
     */
    @Schema(name = "PointsNextExpiry")
    public record NextExpiry(long points, Instant at) {
        static NextExpiry of(Lots.Moment moment) {
            return moment.nextExpiry()
                    .map(at -> new NextExpiry(moment.expiring(), at))
                    .orElse(null);
        }
    }

    /**
     * Where the customer stands.
     *
     * @param key of the tier, absent for none
     * @param keptUntil until when it is kept though its threshold is not reached any more
     * @param next key of the tier above, absent at the top
     * @param measure what is counted
     * @param toNext how much is missing to the next: points, minor units or visits
     */
    @Schema(name = "TierStanding")
    public record Tier(
            @Schema(nullable = true) String key,
            @Schema(nullable = true) Instant keptUntil,
            @Schema(nullable = true) String next,
            Measure measure,
            long toNext) {
        private static Tier of(ReadStanding.Seen seen) {
            return new Tier(
                    seen.tier().orElse(null),
                    seen.keptUntil().orElse(null),
                    seen.next().orElse(null),
                    seen.measure(),
                    seen.toNext());
        }
    }

    static AccountView of(ReadAccount.Seen seen, Optional<ReadStanding.Seen> standing) {
        var account = seen.account();
        var balances = account.balances();
        return new AccountView(
                account.customerId(),
                new Balance(
                        seen.moment().spendable(),
                        seen.moment().pending(),
                        balances.held(),
                        balances.debt(),
                        balances.lifetimeEarned()),
                NextExpiry.of(seen.moment()),
                standing.map(Tier::of).orElse(null),
                account.version());
    }
}
