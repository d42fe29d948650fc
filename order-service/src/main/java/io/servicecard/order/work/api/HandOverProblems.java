package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.HandOverRefused;
import io.servicecard.platform.http.Problem;

/** What keeps an item from leaving us, as a problem. */
final class HandOverProblems {
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private HandOverProblems() {}

    static Problem of(HandOverRefused refusal) {
        return switch (refusal) {
            case HandOverRefused.NotHandedOver r ->
                    Problem.of(CONFLICT, "not-handed-over").with("state", r.state);
            case HandOverRefused.WarrantyOver r -> over(r);
            case HandOverRefused.PinNotReady r ->
                    Problem.of(CONFLICT, "pin-not-ready").with("state", r.state);
            case HandOverRefused.UnclaimedTooEarly r ->
                    Problem.of(CONFLICT, "unclaimed-too-early").with("from", r.from);
            case HandOverRefused.PinLocked r ->
                    Problem.of(TOO_MANY, "pin-locked")
                            .detail(
                                    "Too many wrong PINs: the customer sees a new one after the wait.");
        };
    }

    private static Problem over(HandOverRefused.WarrantyOver refusal) {
        var problem =
                Problem.of(CONFLICT, "warranty-over").with("lineId", String.valueOf(refusal.line));
        return refusal.until == null ? problem : problem.with("until", refusal.until);
    }
}
