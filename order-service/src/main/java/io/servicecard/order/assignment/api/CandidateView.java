package io.servicecard.order.assignment.api;

import io.servicecard.order.assignment.domain.Obstacle;
import io.servicecard.order.assignment.domain.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of the order's branch, and why the work should go there or cannot. Points are from 0 to
 * 100 each; the strategy's weights make the score of them.
 *
 * @param displayName as colleagues see it; none for who was erased
 * @param fit whether the work can go there now
 * @param score 0 to 100; 0 for who cannot be given it
 * @param obstacles why it cannot go there; empty when it can
 */
@Schema(name = "AssigneeCandidate")
public record CandidateView(
        UUID staffId,
        @Schema(nullable = true) String displayName,
        boolean fit,
        int score,
        List<Obstacle> obstacles,
        SkillPart skill,
        PresencePart presence,
        LoadPart load,
        WipPart wip,
        TurnPart turn) {
    /**
     * What is asked, and can be done.
     *
     * @param points how much of what the member can do is asked for
     */
    @Schema(name = "CandidateSkill")
    public record SkillPart(
            List<String> asked, List<String> has, List<String> lacking, int points) {}

    /**
     * Whether the member is there.
     *
     * @param backAt when whoever is away is back
     */
    @Schema(name = "CandidatePresence")
    public record PresencePart(boolean present, @Schema(nullable = true) Instant backAt) {}

    /**
     * What the member has to do against the time there is.
     *
     * @param minutes by norm of what the member has
     * @param capacityMinutes that the member can do in a day from now
     * @param points how much of it is free
     */
    @Schema(name = "CandidateLoad")
    public record LoadPart(long minutes, long capacityMinutes, int points) {}

    /**
     * How many things the member has, against how many one may have.
     *
     * @param points how much of it is free
     */
    @Schema(name = "CandidateWip")
    public record WipPart(int open, int limit, int points) {}

    /**
     * Whose turn it is.
     *
     * @param points most for who has waited the longest
     */
    @Schema(name = "CandidateTurn")
    public record TurnPart(int points) {}

    static CandidateView of(Ranking.Ranked ranked, String displayName) {
        var candidate = ranked.candidate();
        var points = ranked.points();
        return new CandidateView(
                candidate.staffId(),
                displayName,
                ranked.isFit(),
                ranked.score(),
                ranked.obstacles(),
                new SkillPart(
                        candidate.asked(), candidate.skills(), candidate.lacking(), points.skill()),
                new PresencePart(candidate.present(), candidate.backAt().orElse(null)),
                new LoadPart(candidate.loadMinutes(), candidate.capacityMinutes(), points.load()),
                new WipPart(candidate.open(), candidate.limit(), points.wip()),
                new TurnPart(points.turn()));
    }
}
