package io.servicecard.loyalty.referral.application;

import io.servicecard.loyalty.account.application.Accounts;
import io.servicecard.loyalty.account.application.ReadAccount;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.limit.application.Limits;
import io.servicecard.loyalty.referral.domain.Referral;
import io.servicecard.loyalty.referral.domain.ReferralRefused;
import io.servicecard.platform.crypto.Secrets;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Tells members their code, and takes over whom new members name by it. */
@ApplicationScoped
public class NameReferrer {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final ReadAccount readAccount;
    private final Referrals referrals;
    private final Secrets secrets;
    private final Limits limits;
    private final DatabaseClock clock;
    private final Caller caller;

    NameReferrer(
            Accounts accounts,
            ReadAccount readAccount,
            Referrals referrals,
            Secrets secrets,
            Limits limits,
            DatabaseClock clock,
            Caller caller) {
        this.accounts = accounts;
        this.readAccount = readAccount;
        this.referrals = referrals;
        this.secrets = secrets;
        this.limits = limits;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * The code of a member, to be told to friends: it says nothing of the member, and nobody makes
     * one up.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is no account that the caller may see
     */
    @Transactional
    public String codeOf(UUID customerId) {
        var customer = readAccount.visible(customerId).customerId();
        var code = code(secrets.hash("loyalty-referral", customer.toString()));
        referrals.keepCode(customer, code);
        return code;
    }

    /**
     * Names who brought a new member, once for ever.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is no account that the caller may see
     * @throws ReferralRefused when code and member do not allow it
     */
    @Transactional
    public Referral name(UUID customerId, String code) {
        if (!caller.maySee(customerId)) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        var named = referrals.withCode(code).orElseThrow(ReferralRefused.ReferralCodeInvalid::new);
        var both = accounts.lockBoth(named, customerId);
        if (!both.second().isOpen()) {
            throw new LoyaltyRefused.AccountNotFound();
        }
        if (!both.first().isOpen()) {
            throw new ReferralRefused.ReferralCodeInvalid();
        }
        var referrer = both.first().customerId();
        var referred = both.second().customerId();
        if (referrer.equals(referred)) {
            throw new ReferralRefused.ReferralOfOneself();
        }
        if (referrals.isNamedBy(referred)) {
            throw new ReferralRefused.ReferralNamedBefore();
        }
        if (referrals.hadOrders(referred)) {
            throw new ReferralRefused.ReferralNotNew();
        }
        var now = clock.instant();
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        var place =
                new Referral.Place(
                        year,
                        referrals.numbered(referrer, year) + 1,
                        limits.current().referralsPerYear());
        var referral = new Referral(referrer, referred, place, now);
        referrals.persist(referral);
        return referral;
    }

    /**
     * A referral, for the member who named and for staff.
     *
     * @throws ReferralRefused.ReferralNotFound when there is none that the caller may see
     */
    @Transactional
    public Referral one(UUID id) {
        return caller.visible(() -> referrals.referredOf(id), Function.identity())
                .map(member -> referrals.findById(id))
                .orElseThrow(ReferralRefused.ReferralNotFound::new);
    }

    /**
     * Members whom a member brought, newest first, without saying who they are.
     *
     * @throws LoyaltyRefused.AccountNotFound when there is no account that the caller may see
     */
    @Transactional
    public List<Referral> of(UUID customerId, UUID before, int rows) {
        return referrals.page(readAccount.visible(customerId).customerId(), before, rows);
    }

    private static String code(byte[] hash) {
        long bits = ByteBuffer.wrap(hash).getLong();
        var text = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            text.append(ALPHABET.charAt((int) (bits & 31)));
            bits >>>= 5;
        }
        return text.toString();
    }
}
