package io.servicecard.order.work.api;

import io.servicecard.order.form.domain.Flaw;
import io.servicecard.order.work.domain.StageRefused;
import io.servicecard.platform.http.Problem;
import java.util.List;

/** What does not go on with the work on an order, as a problem. */
final class StageProblems {
    private static final int FORBIDDEN = 403;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private StageProblems() {}

    static Problem of(StageRefused refusal) {
        return switch (refusal) {
            case StageRefused.StageRole r ->
                    Problem.of(FORBIDDEN, "stage-role-required").with("role", r.role);
            case StageRefused.SkillMissing r ->
                    Problem.of(FORBIDDEN, "skill-missing").with("skills", r.skills);
            case StageRefused.StageElsewhere r ->
                    Problem.of(CONFLICT, "stage-state")
                            .with("stage", r.stage)
                            .with("stageState", r.state);
            case StageRefused.StageOpen r ->
                    Problem.of(CONFLICT, "stage-open").with("stage", r.stage);
            case StageRefused.StagesUnfinished r ->
                    Problem.of(CONFLICT, "stages-unfinished").with("stages", r.stages);
            case StageRefused.NotNewer r ->
                    Problem.of(CONFLICT, "template-not-newer").with("templateVersion", r.version);
            case StageRefused.StageGone r ->
                    Problem.of(CONFLICT, "stage-gone")
                            .with("stage", r.stage)
                            .detail("The version does not ask for the stage the order is at.");
            case StageRefused.StageNotNext r ->
                    Problem.of(CONFLICT, "stage-not-next")
                            .with("awaitedStages", r.awaited)
                            .detail("Complete one of the stages that come before it.");
            case StageRefused.NoWayBack r ->
                    Problem.of(CONFLICT, "no-way-back").with("ways", r.ways);
            case StageRefused.GatesUnmet r ->
                    Problem.of(CONFLICT, "gates-unmet")
                            .with("gates", r.gates)
                            .detail("Each gate says what to do.");
            case StageRefused.CauseUnknown r ->
                    Problem.of(CONFLICT, "cause-unknown")
                            .detail(
                                    "Find out why the work had to be done again, and whose fault it is.");
            case StageRefused.NotAgain r -> Problem.of(CONFLICT, "not-done-again");
            case StageRefused.CheckedByExecutor r -> Problem.of(CONFLICT, "checked-by-executor");
            case StageRefused.StageUnknown r -> Problem.of(UNPROCESSABLE, "stage-unknown");
            case StageRefused.DefectsRequired r -> Problem.of(UNPROCESSABLE, "defects-required");
            case StageRefused.DefectsUnexpected r ->
                    Problem.of(UNPROCESSABLE, "defects-unexpected");
            case StageRefused.ResultsFlawed r ->
                    Problem.of(UNPROCESSABLE, "results-flawed").errors(fields(r.flaws));
        };
    }

    private static List<Problem.FieldError> fields(List<Flaw> flaws) {
        return flaws.stream()
                .map(flaw -> new Problem.FieldError(flaw.field(), flaw.code(), flaw.message()))
                .toList();
    }
}
