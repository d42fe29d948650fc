package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.List;

/**
 * What is paid and owed when an order has ended before its work was done: nothing but the fee is to
 * pay, in money; points that were held are released.
 */
record EndedAccount(Money fee, Balance balance) {
    /** What is still to pay. */
    Money due() {
        return Balance.orNothing(fee.minus(balance.keptMoney()));
    }

    /** What was earned with the order: what was paid, as far as it is not owed back. */
    Money earned() {
        return balance.keptMoney().minus(owed());
    }

    /** What of which payment is given back, the latest first. */
    List<Restitution.Piece> owedBack() {
        return balance.latest(owed());
    }

    void mustOweBack(Money amount) {
        if (amount.amountMinor() > owed().amountMinor()) {
            throw new MoneyRefused.RefundTooLarge(owed());
        }
    }

    private Money owed() {
        return Balance.orNothing(balance.keptMoney().minus(fee));
    }
}
