package io.servicecard.order.estimate.api;

import io.servicecard.order.price.domain.Rate;
import io.servicecard.order.work.api.WorkLineBody;
import io.servicecard.order.work.application.NewLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about estimates bring. */
final class EstimateBodies {
    private EstimateBodies() {}

    /**
     * Further work to offer.
     *
     * @param discountBasisPoints off what is agreed to, in hundredths of a percent; 0 when left out
     */
    @Schema(name = "NewEstimate")
    record DraftBody(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid WorkLineBody> lines,
            @Min(0) @Max(10_000) Integer discountBasisPoints) {
        List<NewLine> toUseCase() {
            return lines.stream().map(WorkLineBody::toUseCase).toList();
        }

        Rate discount() {
            return new Rate(Objects.requireNonNullElse(discountBasisPoints, 0));
        }
    }

    /** What the customer says, for every line. */
    @Schema(name = "EstimateDecision")
    record DecisionBody(
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineDecision> decisions) {
        Map<Integer, Boolean> answers() {
            return EstimateBodies.answers(decisions);
        }
    }

    /**
     * The same, from whoever holds the link.
     *
     * @param token the secret of the link
     */
    @Schema(name = "EstimateDecisionByLink")
    record LinkBody(
            @NotBlank @Size(max = 100) String token,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid LineDecision> decisions) {
        Map<Integer, Boolean> answers() {
            return EstimateBodies.answers(decisions);
        }

        /** Without the token, which may not end in a log. */
        @Override
        public String toString() {
            return "LinkBody";
        }
    }

    /**
     * What the customer says about a line.
     *
     * @param line its place in the estimate, from 0
     */
    @Schema(name = "EstimateLineDecision")
    record LineDecision(@NotNull @Min(0) @Max(49) Integer line, @NotNull Boolean approved) {}

    /** A line that is named twice is agreed to only if both say so. */
    private static Map<Integer, Boolean> answers(List<LineDecision> decisions) {
        return decisions.stream()
                .collect(
                        Collectors.toMap(
                                LineDecision::line, LineDecision::approved, Boolean::logicalAnd));
    }
}
