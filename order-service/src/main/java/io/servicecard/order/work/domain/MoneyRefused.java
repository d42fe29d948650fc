package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;

/** Why an order does not cost, take or give back what somebody wants it to. */
public abstract sealed class MoneyRefused extends OrderRefused {
    /** An amount is not in the currency of the order's branch. */
    public static final class CurrencyMismatch extends MoneyRefused {
        public final String expected;

        public CurrencyMismatch(String expected) {
            this.expected = expected;
        }
    }

    /** The lines cost more than can be counted. */
    public static final class TotalTooLarge extends MoneyRefused {}

    /** The order is not fully paid. */
    public static final class BalanceDue extends MoneyRefused {
        public final Money balanceDue;

        public BalanceDue(Money balanceDue) {
            this.balanceDue = balanceDue;
        }
    }

    /** The payment is more than is left to pay. */
    public static final class Overpaid extends MoneyRefused {
        public final Money balanceDue;

        public Overpaid(Money balanceDue) {
            this.balanceDue = balanceDue;
        }
    }

    /** A payment brings points for POINTS and an amount for everything else, not both. */
    public static final class PaymentUnclear extends MoneyRefused {}

    /** A payment is more than nothing. */
    public static final class AmountNotPositive extends MoneyRefused {}

    /** The order has no such payment. */
    public static final class PaymentNotFound extends MoneyRefused {}

    /** Only points that are asked for or held can be taken back. */
    public static final class PaymentNotVoidable extends MoneyRefused {
        public final PaymentState state;

        PaymentNotVoidable(PaymentState state) {
            this.state = state;
        }
    }

    /** Only money that was paid is given back so; points go back by themselves. */
    public static final class PaymentNotRefundable extends MoneyRefused {
        public final PaymentMethod method;
        public final PaymentState state;

        PaymentNotRefundable(PaymentMethod method, PaymentState state) {
            this.method = method;
            this.state = state;
        }
    }

    /** No more is given back than was paid. */
    public static final class RefundTooLarge extends MoneyRefused {
        public final Money refundable;

        RefundTooLarge(Money refundable) {
            this.refundable = refundable;
        }
    }

    /** The fee for the end of an order is paid in money. */
    public static final class FeeInMoney extends MoneyRefused {}

    /** What is owed after the hand-over is paid in money: points were captured with it. */
    public static final class DebtInMoney extends MoneyRefused {}

    /** A fee is nothing, or more, and not more than was proposed to the customer. */
    public static final class FeeNotProposed extends MoneyRefused {
        public final Money proposed;

        FeeNotProposed(Money proposed) {
            this.proposed = proposed;
        }
    }

    /** Whoever charges less than was proposed says why. */
    public static final class FeeUnexplained extends MoneyRefused {
        public final Money proposed;

        FeeUnexplained(Money proposed) {
            this.proposed = proposed;
        }
    }

    /** More work than the customer agreed to, by more than is tolerated. */
    public static final class EstimateRequired extends MoneyRefused {
        public final Money total;
        public final Money most;

        EstimateRequired(Money total, Money most) {
            this.total = total;
            this.most = most;
        }
    }

    /** The customer decides on the estimate first. */
    public static final class EstimateUndecided extends MoneyRefused {}

    /** The order has as many lines as one may have. */
    public static final class TooManyLines extends MoneyRefused {
        public final int most;

        TooManyLines(int most) {
            this.most = most;
        }
    }

    /** The order has no such line. */
    public static final class LineUnknown extends MoneyRefused {}

    /** No more comes back than was sold. */
    public static final class ReturnedTwice extends MoneyRefused {
        public final int line;
        public final int left;

        ReturnedTwice(int line, int left) {
            this.line = line;
            this.left = left;
        }
    }
}
