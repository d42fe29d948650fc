package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.program.application.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Reserves points at the request of a partner or manager. */
@ApplicationScoped
public class HoldPoints {
    private final Accounts accounts;
    private final FirstLook firstLook;
    private final Holds holds;
    private final SoonestLots lots;
    private final Journal journal;
    private final Programs programs;
    private final PassTime passTime;
    private final RecordHold recordHold;
    private final LoyaltyConfig config;

    HoldPoints(
            Accounts accounts,
            FirstLook firstLook,
            Holds holds,
            SoonestLots lots,
            Journal journal,
            Programs programs,
            PassTime passTime,
            RecordHold recordHold,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.firstLook = firstLook;
        this.holds = holds;
        this.lots = lots;
        this.journal = journal;
        this.programs = programs;
        this.passTime = passTime;
        this.recordHold = recordHold;
        this.config = config;
    }

    /**
     * Who wants how many points reserved for what.
     *
     * @param customerId whose points
     * @param orderId what they are to pay for
     * @param points how many
     * @param expiresAt until when they can be captured
     * @param placedBy subject of the token
     */
    public record Wish(
            UUID customerId, UUID orderId, long points, Instant expiresAt, String placedBy) {}

    /**
     * Reserves the points.
     *
     * @throws LoyaltyRefused.AccountNotFound when the customer has none
     * @throws LoyaltyRefused.OrderClosed when the order was handed over, cancelled or rejected
     * @throws LoyaltyRefused.InsufficientPoints when fewer may be spent
     * @throws LoyaltyRefused.HoldExpired when its time is over by the database's clock
     * @throws LoyaltyRefused.HoldTooLong when it would last longer than is configured
     */
    @Transactional
    public Hold hold(Wish wish) {
        var program = programs.current();
        var amount =
                program.worth(wish.points(), program.defaultCurrency())
                        .orElseThrow(LoyaltyRefused.NothingToPay::new);
        var account =
                accounts.lockOpenOf(wish.customerId())
                        .orElseThrow(LoyaltyRefused.AccountNotFound::new);
        var seen = firstLook.at(account, wish.orderId());
        if (seen.orderIsClosed()) {
            throw new LoyaltyRefused.OrderClosed();
        }
        var request =
                new Hold.Request(
                        wish.orderId(),
                        null,
                        wish.points(),
                        amount,
                        wish.expiresAt(),
                        wish.placedBy());
        return seen.ready()
                .map(ready -> placeAtOnce(account, request, ready))
                .orElseGet(() -> placeInPresent(account, request, passTime.bring(account)));
    }

    private Hold placeAtOnce(Account account, Hold.Request request, FirstLook.Ready ready) {
        mustLastAWhileOnly(request, ready.now());
        var draw = lots.draw(account, ready.lots(), request.points());
        var hold = newHold(account, request, ready.now());
        recordHold.placed(account, hold, draw, account.hold(hold, draw, ready.now()));
        return hold;
    }

    private Hold placeInPresent(Account account, Hold.Request request, Instant now) {
        mustLastAWhileOnly(request, now);
        return place(account, request, now);
    }

    private void mustLastAWhileOnly(Hold.Request request, Instant now) {
        var latest = now.plus(config.longestHold());
        if (request.expiresAt().isAfter(latest)) {
            throw new LoyaltyRefused.HoldTooLong(latest);
        }
    }

    /**
     * Reserves points of a locked account; refuses before anything has changed.
     *
     * @param now the moment to which the account is brought
     */
    Hold place(Account account, Hold.Request request, Instant now) {
        var draw = lots.draw(account, request.points(), now);
        var hold = newHold(account, request, now);
        var change = account.hold(hold, draw, now);
        holds.persist(hold);
        journal.record(change);
        return hold;
    }

    private static Hold newHold(Account account, Hold.Request request, Instant now) {
        if (!now.isBefore(request.expiresAt())) {
            throw new LoyaltyRefused.HoldExpired();
        }
        return new Hold(account.id(), request, now);
    }
}
