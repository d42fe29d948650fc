package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.LineKind;
import io.servicecard.loyalty.earning.domain.RuleTerms;
import io.servicecard.loyalty.earning.domain.Trigger;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a version of a rule says.
 *
 * @param trigger what it answers to; all but ORDER give fixed points and may ask for a tier only
 * @param conditions all must hold; none when left out
 * @param award how many points
 * @param excludedKinds lines that do not count
 * @param priority the highest of a stacking group wins; of equals the rule whose key comes first
 * @param stackingGroup of the rules of a group one gives points; groups add up
 * @param maxPoints the most it gives for one order
 * @param validFrom from when; not before it is published
 * @param validTo until when, for ever when left out
 */
public record RuleBody(
        @NotNull Trigger trigger,
        @Valid ConditionsBody conditions,
        @NotNull @Valid AwardBody award,
        @Size(max = 4) List<@NotNull LineKind> excludedKinds,
        @NotNull @Min(-1000) @Max(1000) Integer priority,
        @NotNull @Size(max = 40) @Pattern(regexp = RuleBody.KEY) String stackingGroup,
        @Min(1) @Max(AwardBody.MOST_POINTS) Long maxPoints,
        @NotNull Instant validFrom,
        Instant validTo) {
    static final String KEY = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";

    static RuleBody of(RuleTerms terms) {
        var most = terms.maxPoints();
        return new RuleBody(
                terms.trigger(),
                ConditionsBody.of(terms.conditions()),
                AwardBody.of(terms.award()),
                terms.excludedKinds().stream().sorted().toList(),
                terms.priority(),
                terms.stackingGroup(),
                most.isPresent() ? (Long) most.getAsLong() : null,
                terms.validFrom(),
                terms.validTo().orElse(null));
    }

    /**
     * In the domain's words.
     *
     * @throws io.servicecard.loyalty.earning.domain.EarningRefused.RuleSenseless when it does not
     *     go together
     */
    RuleTerms toDomain() {
        return new RuleTerms(
                trigger,
                conditions == null ? List.of() : conditions.toDomain(),
                award.toDomain(),
                Set.copyOf(Objects.requireNonNullElse(excludedKinds, List.of())),
                priority,
                stackingGroup,
                maxPoints == null ? OptionalLong.empty() : OptionalLong.of(maxPoints),
                validFrom,
                Optional.ofNullable(validTo));
    }
}
