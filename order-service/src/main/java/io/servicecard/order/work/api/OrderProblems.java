package io.servicecard.order.work.api;

import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.order.work.domain.HandOverRefused;
import io.servicecard.order.work.domain.MoneyRefused;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.order.work.domain.StageRefused;
import io.servicecard.order.work.domain.WaitRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal of this service as a problem: one for all its resources. */
class OrderProblems {
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    @ServerExceptionMapper
    RestResponse<Problem> refused(OrderRefused refusal) {
        var problem = problem(refusal);
        return refusal instanceof HandOverRefused.PinLocked r
                ? problem.retryAfter(Math.max(1, r.wait.toSeconds() + 1))
                : problem.response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(BranchRefused refusal) {
        return switch (refusal) {
            case BranchRefused.NotFound r -> Problem.of(NOT_FOUND, "branch-not-found").response();
        };
    }

    /** A wrong PIN: not thrown, because its count must be kept. */
    static RestResponse<Problem> wrongPin(int attemptsLeft) {
        return Problem.of(UNPROCESSABLE, "pin-wrong").with("attemptsLeft", attemptsLeft).response();
    }

    private static Problem problem(OrderRefused refusal) {
        return switch (refusal) {
            case OrderRefused.NotFound r -> Problem.of(NOT_FOUND, "order-not-found");
            case OrderRefused.CardNotFound r -> Problem.of(NOT_FOUND, "card-not-found");
            case OrderRefused.TrackingUnknown r -> Problem.of(NOT_FOUND, "tracking-not-found");
            case OrderRefused.NotStaff r -> Problem.of(FORBIDDEN, "not-registered-staff");
            case OrderRefused.CardNotActive r ->
                    Problem.of(CONFLICT, "card-not-active").with("state", r.state);
            case OrderRefused.IllegalTransition r ->
                    Problem.of(CONFLICT, "illegal-transition")
                            .with("command", r.command.word())
                            .with("state", r.state)
                            .with("allowedCommands", words(r));
            case OrderRefused.ReferenceUnknown r -> unknown(r.field);
            case OrderRefused.AssetRetired r -> Problem.of(CONFLICT, "asset-retired");
            case OrderRefused.AssetRequired r ->
                    at("assetId", "asset-required", "must name a registered thing")
                            .with("knownBy", r.knownBy);
            case OrderRefused.ServiceRetired r ->
                    Problem.of(CONFLICT, "service-retired").with("serviceId", r.serviceId);
            case OrderRefused.TemplateNotPublished r ->
                    Problem.of(UNPROCESSABLE, "template-not-published");
            case OrderRefused.PromiseInPast r -> Problem.of(UNPROCESSABLE, "ready-by-past");
            case StageRefused r -> StageProblems.of(r);
            case MoneyRefused r -> MoneyProblems.of(r);
            case WaitRefused r -> WaitProblems.of(r);
            case HandOverRefused r -> HandOverProblems.of(r);
        };
    }

    private static List<String> words(OrderRefused.IllegalTransition refusal) {
        return OrderCommand.wordsIn(refusal.state);
    }

    private static Problem unknown(String field) {
        return at(field, "unknown-reference", "does not exist");
    }

    private static Problem at(String field, String code, String message) {
        return Problem.of(UNPROCESSABLE, code)
                .errors(List.of(new Problem.FieldError(field, code, message)));
    }
}
