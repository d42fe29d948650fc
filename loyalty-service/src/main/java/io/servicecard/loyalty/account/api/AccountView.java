package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.application.Lots;
import io.servicecard.loyalty.account.application.ReadAccount;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's points.
 *
 * @param customerId the owner
 * @param balance points
 * @param nextExpiry the points that expire next, absent when none do
 * @param version of the account
 */
public record AccountView(UUID customerId, Balance balance, NextExpiry nextExpiry, long version) {
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

    static AccountView of(ReadAccount.Seen seen) {
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
                account.version());
    }
}
