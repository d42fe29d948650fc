package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.MoneyRefused;
import io.servicecard.platform.http.Problem;

/** What is wrong with the money of an order, as a problem. */
final class MoneyProblems {
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private MoneyProblems() {}

    static Problem of(MoneyRefused refusal) {
        return switch (refusal) {
            case MoneyRefused.PaymentNotFound r -> Problem.of(NOT_FOUND, "payment-not-found");
            case MoneyRefused.BalanceDue r ->
                    Problem.of(CONFLICT, "balance-due").with("balanceDue", r.balanceDue);
            case MoneyRefused.PaymentNotVoidable r ->
                    Problem.of(CONFLICT, "payment-not-voidable").with("paymentState", r.state);
            case MoneyRefused.PaymentNotRefundable r ->
                    Problem.of(CONFLICT, "payment-not-refundable")
                            .with("method", r.method)
                            .with("paymentState", r.state)
                            .detail(
                                    "Money that was taken is given back; points go back by themselves.");
            case MoneyRefused.RefundTooLarge r ->
                    Problem.of(UNPROCESSABLE, "refund-too-large").with("refundable", r.refundable);
            case MoneyRefused.FeeInMoney r -> Problem.of(CONFLICT, "fee-in-money");
            case MoneyRefused.DebtInMoney r -> Problem.of(CONFLICT, "debt-in-money");
            case MoneyRefused.FeeNotProposed r ->
                    Problem.of(UNPROCESSABLE, "fee-not-proposed").with("proposedFee", r.proposed);
            case MoneyRefused.FeeUnexplained r ->
                    Problem.of(UNPROCESSABLE, "fee-unexplained")
                            .with("proposedFee", r.proposed)
                            .detail("Say why less is charged than was proposed.");
            case MoneyRefused.EstimateRequired r ->
                    Problem.of(CONFLICT, "estimate-required")
                            .with("total", r.total)
                            .with("most", r.most)
                            .detail("The customer has not agreed to so much: send an estimate.");
            case MoneyRefused.EstimateUndecided r -> Problem.of(CONFLICT, "estimate-undecided");
            case MoneyRefused.TooManyLines r ->
                    Problem.of(CONFLICT, "too-many-lines").with("most", r.most);
            case MoneyRefused.LineUnknown r -> Problem.of(UNPROCESSABLE, "line-unknown");
            case MoneyRefused.ReturnedTwice r ->
                    Problem.of(CONFLICT, "returned-before")
                            .with("lineId", String.valueOf(r.line))
                            .with("left", r.left);
            case MoneyRefused.CurrencyMismatch r ->
                    Problem.of(UNPROCESSABLE, "currency-mismatch").with("expected", r.expected);
            case MoneyRefused.TotalTooLarge r -> Problem.of(UNPROCESSABLE, "total-too-large");
            case MoneyRefused.Overpaid r ->
                    Problem.of(UNPROCESSABLE, "overpaid")
                            .with("balanceDue", r.balanceDue)
                            .detail(
                                    "Points asked for keep what is due until they are held or"
                                            + " void.");
            case MoneyRefused.PaymentUnclear r ->
                    Problem.of(UNPROCESSABLE, "payment-unclear")
                            .detail("POINTS takes points, every other method an amount.");
            case MoneyRefused.AmountNotPositive r ->
                    Problem.of(UNPROCESSABLE, "amount-not-positive");
        };
    }
}
