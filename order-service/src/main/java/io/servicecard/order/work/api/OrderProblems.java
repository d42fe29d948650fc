package io.servicecard.order.work.api;

import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.order.catalogue.domain.CatalogueRefused;
import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.staff.domain.StaffRefused;
import io.servicecard.order.work.domain.OrderCommand;
import io.servicecard.order.work.domain.OrderRefused;
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
    private static final int TOO_MANY = 429;

    @ServerExceptionMapper
    RestResponse<Problem> refused(OrderRefused refusal) {
        var problem = problem(refusal);
        return refusal instanceof OrderRefused.PinLocked r
                ? problem.retryAfter(Math.max(1, r.wait.toSeconds() + 1))
                : problem.response();
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(BranchRefused refusal) {
        return switch (refusal) {
            case BranchRefused.NotFound r -> Problem.of(NOT_FOUND, "branch-not-found").response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(StaffRefused refusal) {
        return switch (refusal) {
            case StaffRefused.SubjectTaken r -> Problem.of(CONFLICT, "subject-taken").response();
            case StaffRefused.BranchUnknown r -> unknown("branchId").response();
        };
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(CatalogueRefused refusal) {
        return switch (refusal) {
            case CatalogueRefused.CodeTaken r -> Problem.of(CONFLICT, "code-taken").response();
            case CatalogueRefused.PriceNegative r ->
                    Problem.of(UNPROCESSABLE, "price-negative").response();
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
            case OrderRefused.PaymentNotFound r -> Problem.of(NOT_FOUND, "payment-not-found");
            case OrderRefused.NotStaff r -> Problem.of(FORBIDDEN, "not-registered-staff");
            case OrderRefused.StageRole r ->
                    Problem.of(FORBIDDEN, "stage-role-required").with("role", r.role);
            case OrderRefused.SkillMissing r ->
                    Problem.of(FORBIDDEN, "skill-missing").with("skills", r.skills);
            case OrderRefused.CardNotActive r ->
                    Problem.of(CONFLICT, "card-not-active").with("state", r.state);
            case OrderRefused.IllegalTransition r ->
                    Problem.of(CONFLICT, "illegal-transition")
                            .with("command", r.command.word())
                            .with("state", r.state)
                            .with("allowedCommands", words(r));
            case OrderRefused.StageElsewhere r ->
                    Problem.of(CONFLICT, "stage-state")
                            .with("stage", r.stage)
                            .with("stageState", r.state);
            case OrderRefused.StageOpen r ->
                    Problem.of(CONFLICT, "stage-open").with("stage", r.stage);
            case OrderRefused.StagesUnfinished r ->
                    Problem.of(CONFLICT, "stages-unfinished").with("stages", r.stages);
            case OrderRefused.NotNewer r ->
                    Problem.of(CONFLICT, "template-not-newer").with("templateVersion", r.version);
            case OrderRefused.StageGone r ->
                    Problem.of(CONFLICT, "stage-gone")
                            .with("stage", r.stage)
                            .detail("The version does not ask for the stage the order is at.");
            case OrderRefused.StageNotNext r ->
                    Problem.of(CONFLICT, "stage-not-next")
                            .with("awaitedStages", r.awaited)
                            .detail("Complete one of the stages that come before it.");
            case OrderRefused.NoWayBack r ->
                    Problem.of(CONFLICT, "no-way-back").with("ways", r.ways);
            case OrderRefused.GatesUnmet r ->
                    Problem.of(CONFLICT, "gates-unmet")
                            .with("gates", r.gates)
                            .detail("Each gate says what to do.");
            case OrderRefused.CheckedByExecutor r -> Problem.of(CONFLICT, "checked-by-executor");
            case OrderRefused.BalanceDue r ->
                    Problem.of(CONFLICT, "balance-due").with("balanceDue", r.balanceDue);
            case OrderRefused.PaymentNotVoidable r ->
                    Problem.of(CONFLICT, "payment-not-voidable").with("paymentState", r.state);
            case OrderRefused.PaymentNotRefundable r ->
                    Problem.of(CONFLICT, "payment-not-refundable")
                            .with("method", r.method)
                            .with("paymentState", r.state)
                            .detail(
                                    "Money that was taken is given back; points go back by themselves.");
            case OrderRefused.RefundTooLarge r ->
                    Problem.of(UNPROCESSABLE, "refund-too-large").with("refundable", r.refundable);
            case OrderRefused.EstimateRequired r ->
                    Problem.of(CONFLICT, "estimate-required")
                            .with("total", r.total)
                            .with("most", r.most)
                            .detail("The customer has not agreed to so much: send an estimate.");
            case OrderRefused.EstimateUndecided r -> Problem.of(CONFLICT, "estimate-undecided");
            case OrderRefused.LineUnknown r -> Problem.of(UNPROCESSABLE, "line-unknown");
            case OrderRefused.ReturnedTwice r ->
                    Problem.of(CONFLICT, "returned-before")
                            .with("lineId", String.valueOf(r.line))
                            .with("left", r.left);
            case OrderRefused.PinNotReady r ->
                    Problem.of(CONFLICT, "pin-not-ready").with("state", r.state);
            case OrderRefused.NotTheCustomersWait r ->
                    Problem.of(CONFLICT, "not-the-customers-wait").with("waitingFor", r.what);
            case OrderRefused.UnclaimedTooEarly r ->
                    Problem.of(CONFLICT, "unclaimed-too-early").with("from", r.from);
            case OrderRefused.WaitMisplaced r ->
                    Problem.of(UNPROCESSABLE, "wait-misplaced")
                            .with("waitingFor", r.what)
                            .detail(
                                    "APPROVAL, INFO and PAYMENT are awaited of the customer; PARTS,"
                                            + " EQUIPMENT and STAFF put an order on hold.");
            case OrderRefused.ReviewInPast r -> Problem.of(UNPROCESSABLE, "review-at-past");
            case OrderRefused.ReferenceUnknown r -> unknown(r.field);
            case OrderRefused.TemplateNotPublished r ->
                    Problem.of(UNPROCESSABLE, "template-not-published");
            case OrderRefused.CurrencyMismatch r ->
                    Problem.of(UNPROCESSABLE, "currency-mismatch").with("expected", r.expected);
            case OrderRefused.TotalTooLarge r -> Problem.of(UNPROCESSABLE, "total-too-large");
            case OrderRefused.PromiseInPast r -> Problem.of(UNPROCESSABLE, "ready-by-past");
            case OrderRefused.StageUnknown r -> Problem.of(UNPROCESSABLE, "stage-unknown");
            case OrderRefused.DefectsRequired r -> Problem.of(UNPROCESSABLE, "defects-required");
            case OrderRefused.DefectsUnexpected r ->
                    Problem.of(UNPROCESSABLE, "defects-unexpected");
            case OrderRefused.ResultsFlawed r ->
                    Problem.of(UNPROCESSABLE, "results-flawed").errors(fields(r.flaws));
            case OrderRefused.Overpaid r ->
                    Problem.of(UNPROCESSABLE, "overpaid")
                            .with("balanceDue", r.balanceDue)
                            .detail(
                                    "Points asked for keep what is due until they are held or"
                                            + " void.");
            case OrderRefused.PaymentUnclear r ->
                    Problem.of(UNPROCESSABLE, "payment-unclear")
                            .detail("POINTS takes points, every other method an amount.");
            case OrderRefused.AmountNotPositive r ->
                    Problem.of(UNPROCESSABLE, "amount-not-positive");
            case OrderRefused.PinLocked r ->
                    Problem.of(TOO_MANY, "pin-locked")
                            .detail(
                                    "Too many wrong PINs: the customer sees a new one after the wait.");
        };
    }

    private static List<String> words(OrderRefused.IllegalTransition refusal) {
        return OrderCommand.wordsIn(refusal.state);
    }

    private static List<Problem.FieldError> fields(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Problem.FieldError(flaw.field(), flaw.code(), flaw.message()))
                .toList();
    }

    private static Problem unknown(String field) {
        return Problem.of(UNPROCESSABLE, "unknown-reference")
                .errors(
                        List.of(
                                new Problem.FieldError(
                                        field, "unknown-reference", "does not exist")));
    }
}
