package io.servicecard.loyalty.account.api;

import io.servicecard.loyalty.account.domain.LoyaltyRefused;
import io.servicecard.platform.http.Problem;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Each refusal as its problem document. */
class LoyaltyProblems {
    @ServerExceptionMapper
    RestResponse<Problem> refused(LoyaltyRefused refusal) {
        return switch (refusal) {
            case LoyaltyRefused.AccountNotFound r ->
                    Problem.of(Status.NOT_FOUND, "account-not-found").response();
            case LoyaltyRefused.HoldNotFound r ->
                    Problem.of(Status.NOT_FOUND, "hold-not-found").response();
            case LoyaltyRefused.InsufficientPoints r ->
                    Problem.of(Status.CONFLICT, "insufficient-points")
                            .with("available", r.available())
                            .response();
            case LoyaltyRefused.OrderClosed r ->
                    Problem.of(Status.CONFLICT, "order-closed")
                            .detail("The order was handed over, cancelled or rejected.")
                            .response();
            case LoyaltyRefused.NothingToPay r ->
                    Problem.of(Status.CONFLICT, "nothing-to-pay").response();
            case LoyaltyRefused.HoldAlreadyResolved r ->
                    Problem.of(Status.CONFLICT, "hold-already-resolved")
                            .with("state", r.state())
                            .response();
            case LoyaltyRefused.HoldBelongsToOrder r ->
                    Problem.of(Status.CONFLICT, "hold-belongs-to-order")
                            .with("orderId", r.orderId())
                            .detail("The order's payment has these points: void the payment.")
                            .response();
            case LoyaltyRefused.HoldExpired r ->
                    Problem.of(Status.GONE, "hold-expired")
                            .detail("Void it, and place one that ends later.")
                            .response();
            case LoyaltyRefused.HoldTooLong r ->
                    Problem.of(422, "hold-too-long").with("latest", r.latest()).response();
            case LoyaltyRefused.CaptureExceedsHold r ->
                    Problem.of(422, "capture-exceeds-hold").with("held", r.held()).response();
            case LoyaltyRefused.PeriodTooLong r ->
                    Problem.of(422, "period-too-long").with("most", r.most()).response();
            case LoyaltyRefused.PeriodBackwards r -> Problem.of(422, "period-backwards").response();
            case LoyaltyRefused.TransferNotFound r ->
                    Problem.of(Status.NOT_FOUND, "transfer-not-found").response();
            case LoyaltyRefused.TransferToSelf r -> Problem.of(422, "transfer-to-self").response();
            case LoyaltyRefused.TransferLimit r ->
                    Problem.of(Status.CONFLICT, "transfer-limit")
                            .with("left", r.left())
                            .with("limit", r.limit())
                            .response();
            case LoyaltyRefused.NothingToAdjust r ->
                    Problem.of(422, "nothing-to-adjust").response();
            case LoyaltyRefused.AdjustmentNotFound r ->
                    Problem.of(Status.NOT_FOUND, "adjustment-not-found").response();
            case LoyaltyRefused.AdjustmentDecided r ->
                    Problem.of(Status.CONFLICT, "adjustment-already-decided").response();
            case LoyaltyRefused.SecondPersonNeeded r ->
                    Problem.of(Status.CONFLICT, "second-person-needed")
                            .detail("Who asks for an adjustment does not approve it.")
                            .response();
        };
    }
}
