package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Account;
import io.servicecard.loyalty.account.domain.AccountEvent;
import io.servicecard.loyalty.account.domain.AccountEvent.Reason;
import io.servicecard.loyalty.account.domain.Hold;
import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.loyalty.account.domain.Source;
import io.servicecard.loyalty.program.application.Programs;
import io.servicecard.platform.database.DatabaseClock;
import io.servicecard.platform.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Answers an order that is to be paid with points: they are held, or declined. */
@ApplicationScoped
public class HoldForPayment {
    private final Accounts accounts;
    private final Orders orders;
    private final Holds holds;
    private final HoldPoints holdPoints;
    private final Lots lots;
    private final AccountEvents events;
    private final Programs programs;
    private final PassTime passTime;
    private final DatabaseClock clock;
    private final LoyaltyConfig config;

    HoldForPayment(
            Accounts accounts,
            Orders orders,
            Holds holds,
            HoldPoints holdPoints,
            Lots lots,
            AccountEvents events,
            Programs programs,
            PassTime passTime,
            DatabaseClock clock,
            LoyaltyConfig config) {
        this.accounts = accounts;
        this.orders = orders;
        this.holds = holds;
        this.holdPoints = holdPoints;
        this.lots = lots;
        this.events = events;
        this.programs = programs;
        this.passTime = passTime;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What an order asks for.
     *
     * @param orderId to be paid
     * @param paymentId the order's payment, which has one hold at most
     * @param customerId whose points
     * @param points how many at most
     * @param balanceDue what is to pay, if the order says so: points worth more are not taken
     */
    public record Request(
            UUID orderId,
            UUID paymentId,
            UUID customerId,
            long points,
            Optional<Money> balanceDue) {}

    /**
     * Holds the points or declines them; a payment that had its hold, or was taken back, is not
     * answered again.
     */
    @Transactional
    public void request(Request request) {
        var account = accounts.lockOrExpect(request.customerId());
        if (holds.isAnswered(request.paymentId(), account)) {
            return;
        }
        if (!account.isOpen()) {
            decline(account, request, Reason.NO_ACCOUNT);
        } else if (orders.isClosed(request.orderId(), account)) {
            decline(account, request, Reason.ORDER_CLOSED);
        } else {
            hold(account, request);
        }
    }

    private void hold(Account account, Request request) {
        var program = programs.current();
        long points =
                request.balanceDue()
                        .map(due -> Math.min(request.points(), program.payable(due)))
                        .orElse(request.points());
        var currency = request.balanceDue().map(Money::currency).orElse(program.defaultCurrency());
        var amount = program.worth(points, currency);
        if (points == 0 || amount.isEmpty()) {
            decline(account, request, Reason.NOTHING_TO_PAY);
            return;
        }
        var now = passTime.bring(account);
        try {
            holdPoints.place(
                    account,
                    new Hold.Request(
                            request.orderId(),
                            request.paymentId(),
                            points,
                            amount.get(),
                            now.plus(config.paymentHold()),
                            Source.ORDERS),
                    now);
        } catch (LoyaltyRefused.InsufficientPoints e) {
            decline(account, request, Reason.INSUFFICIENT_POINTS);
        }
    }

    private void decline(Account account, Request request, Reason reason) {
        long spendable = account.isOpen() ? lots.spendable(account) : 0;
        events.publish(
                new AccountEvent.HoldDeclined(
                        account.unchanged(clock.instant()),
                        request.paymentId(),
                        request.orderId(),
                        request.points(),
                        spendable,
                        reason));
    }
}
