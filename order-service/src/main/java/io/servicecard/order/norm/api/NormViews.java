package io.servicecard.order.norm.api;

import io.servicecard.order.norm.application.DecideNorms;
import io.servicecard.order.norm.domain.NormProposal;
import io.servicecard.order.norm.domain.NormReason;
import io.servicecard.order.norm.domain.NormState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said of proposed norms. */
final class NormViews {
    private NormViews() {}

    /**
     * A proposed norm.
     *
     * @param reason whether the work takes longer or less than its norm
     * @param sampleSize how many passages it is the median of
     * @param outliers how many were left out
     * @param draftVersion of the template, which has the norm
     */
    @Schema(name = "NormProposal")
    record ProposalView(
            UUID id,
            String templateKey,
            int templateVersion,
            String stage,
            int normMinutes,
            int proposedMinutes,
            NormReason reason,
            int sampleSize,
            int outliers,
            NormState state,
            Instant proposedAt,
            @Schema(nullable = true) Instant decidedAt,
            @Schema(nullable = true) Integer draftVersion) {
        static ProposalView of(NormProposal proposal) {
            var subject = proposal.subject();
            return new ProposalView(
                    proposal.id(),
                    subject.templateKey(),
                    subject.version(),
                    subject.stage(),
                    subject.normMinutes(),
                    proposal.proposedMinutes(),
                    proposal.reason(),
                    proposal.sampleSize(),
                    proposal.outliers(),
                    proposal.state(),
                    proposal.proposedAt(),
                    proposal.decidedAt().orElse(null),
                    proposal.draftVersion().orElse(null));
        }
    }

    /** Decisions about the proposals of one template. */
    @Schema(name = "NormDecisions")
    record DecisionsBody(
            @NotBlank @Size(max = 40) String templateKey,
            @NotEmpty @Size(max = 100) List<@Valid @NotNull DecisionBody> decisions) {
        List<DecideNorms.Decision> toUseCase() {
            return decisions.stream()
                    .map(said -> new DecideNorms.Decision(said.proposalId(), said.approved()))
                    .toList();
        }
    }

    /** A decision. */
    @Schema(name = "NormDecision")
    record DecisionBody(@NotNull UUID proposalId, @NotNull Boolean approved) {}

    /** What came of it; a draft when something was approved. */
    @Schema(name = "NormsDecided")
    record DecidedView(
            @Schema(nullable = true) Integer draftVersion, List<ProposalView> proposals) {
        static DecidedView of(DecideNorms.Outcome outcome) {
            return new DecidedView(
                    outcome.draft().orElse(null),
                    outcome.decided().stream().map(ProposalView::of).toList());
        }
    }
}
