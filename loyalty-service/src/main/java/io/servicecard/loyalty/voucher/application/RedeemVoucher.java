package io.servicecard.loyalty.voucher.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.GrantPoints;
import io.servicecard.loyalty.account.domain.Grounds;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.earning.application.StoredJson;
import io.servicecard.loyalty.earning.domain.Considered;
import io.servicecard.loyalty.earning.domain.Considered.Finding;
import io.servicecard.loyalty.earning.domain.Reckoning;
import io.servicecard.loyalty.voucher.domain.Voucher;
import io.servicecard.loyalty.voucher.domain.VoucherRefused;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Gives the points of a voucher. How often it may be used is held by the database: in all by a
 * counter that takes only what is left, for a customer by the numbers of the uses, which are
 * unique.
 */
@ApplicationScoped
public class RedeemVoucher {
    private static final String REASON = "VOUCHER";

    private final Accounts accounts;
    private final Vouchers vouchers;
    private final RunVoucher runVoucher;
    private final GrantPoints grantPoints;
    private final DatabaseClock clock;
    private final Caller caller;

    RedeemVoucher(
            Accounts accounts,
            Vouchers vouchers,
            RunVoucher runVoucher,
            GrantPoints grantPoints,
            DatabaseClock clock,
            Caller caller) {
        this.accounts = accounts;
        this.vouchers = vouchers;
        this.runVoucher = runVoucher;
        this.grantPoints = grantPoints;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * What a voucher gave.
     *
     * @param voucherId which
     * @param key its name
     * @param points how many
     * @param entryId the entry that gave them
     */
    @Schema(name = "VoucherRedeemed")
    public record Redeemed(UUID voucherId, String key, long points, UUID entryId) {}

    /**
     * Gives the points to a customer.
     *
     * @throws LoyaltyRefused.AccountNotFound when the caller may not do that for the customer, or
     *     there is no account
     * @throws VoucherRefused.VoucherInvalid when no voucher in force has this code
     * @throws VoucherRefused.VoucherUsed when it was used as often as it may be
     */
    @Transactional
    public Redeemed redeem(UUID customerId, String code) {
        if (!caller.maySee(customerId)) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        var customer =
                accounts.lockOpenOf(customerId)
                        .orElseThrow(LoyaltyRefused.AccountNotFound::new)
                        .customerId();
        var now = clock.instant();
        var voucher =
                vouchers.withCode(runVoucher.hash(code))
                        .filter(found -> found.isGoodAt(now))
                        .orElseThrow(VoucherRefused.VoucherInvalid::new);
        int number = vouchers.usesOf(voucher.id(), customer) + 1;
        if (number > voucher.terms().mostPerCustomer() || !vouchers.take(voucher.id())) {
            throw new VoucherRefused.VoucherUsed();
        }
        var source =
                new Source(
                        Source.LOYALTY,
                        "voucher:" + voucher.id() + ":" + customer,
                        number,
                        caller.actorRole());
        var points = voucher.terms().points();
        var entry =
                grantPoints
                        .grant(
                                new GrantPoints.Grant(
                                        customer,
                                        points,
                                        REASON,
                                        source,
                                        grounds(voucher),
                                        null,
                                        null))
                        .orElseThrow(VoucherRefused.VoucherUsed::new);
        vouchers.flush();
        vouchers.use(voucher.id(), customer, number, entry, now);
        return new Redeemed(voucher.id(), voucher.key(), points, entry);
    }

    /** A voucher is its own rule: it matched, and no other was asked. */
    private static Grounds grounds(Voucher voucher) {
        long points = voucher.terms().points();
        var itself =
                new Considered(
                        voucher.id(), voucher.key(), 1, Finding.MATCHED, Long.toString(points));
        var reckoning = new Reckoning(points, List.of(), Optional.empty(), List.of(itself));
        return new Grounds(null, StoredJson.write(reckoning));
    }
}
