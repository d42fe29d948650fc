package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.WaitRefused;
import io.servicecard.platform.http.Problem;

/** What is wrong with an order that waits, as a problem. */
final class WaitProblems {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private WaitProblems() {}

    static Problem of(WaitRefused refusal) {
        return switch (refusal) {
            case WaitRefused.NotTheCustomersWait r ->
                    Problem.of(CONFLICT, "not-the-customers-wait").with("waitingFor", r.what);
            case WaitRefused.WaitMisplaced r ->
                    Problem.of(UNPROCESSABLE, "wait-misplaced")
                            .with("waitingFor", r.what)
                            .detail(
                                    "APPROVAL, INFO and PAYMENT are awaited of the customer; PARTS,"
                                            + " EQUIPMENT and STAFF put an order on hold.");
            case WaitRefused.ReviewInPast r -> Problem.of(UNPROCESSABLE, "review-at-past");
        };
    }
}
