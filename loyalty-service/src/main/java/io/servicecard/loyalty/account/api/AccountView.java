package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.application.ReadAccount;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A customer's points.
 *
 * @param customerId the owner
 * @param balance points
 * @param version of the account
 */
public record AccountView(UUID customerId, Balance balance, long version) {
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

    static AccountView of(ReadAccount.Seen seen) {
        var account = seen.account();
        var balances = account.balances();
        return new AccountView(
                account.customerId(),
                new Balance(
                        seen.spendable(),
                        balances.pending(),
                        balances.held(),
                        balances.debt(),
                        balances.lifetimeEarned()),
                account.version());
    }
}
