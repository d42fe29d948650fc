package io.servicecard.loyalty.tier.api;

import io.servicecard.loyalty.tier.domain.Downgrade;
import io.servicecard.loyalty.tier.domain.LadderTerms;
import io.servicecard.loyalty.tier.domain.Measure;
import io.servicecard.loyalty.tier.domain.Tier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a version of the ladder says.
 *
 * @param measure what is counted; never the balance
 * @param currency of what was spent; with SPEND only
 * @param months in how many calendar months (UTC), the running one included
 * @param downgrade how somebody falls who does not reach the own tier's threshold any more
 * @param graceDays how long somebody stays first
 * @param tiers from the lowest
 */
@Schema(name = "TierLadderTerms")
public record LadderBody(
        @NotNull Measure measure,
        @Size(max = 3) @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull @Min(1) @Max(36) Integer months,
        @NotNull Downgrade downgrade,
        @NotNull @Min(0) @Max(366) Integer graceDays,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid TierBody> tiers) {
    /**
     * A tier.
     *
     * @param key stable, for rules and audiences, for example {@code gold}
     * @param threshold how much must be counted: points, minor units or visits
     * @param name what customers read
     */
    @Schema(name = "Tier")
    public record TierBody(
            @NotNull @Size(max = 40) @Pattern(regexp = "[a-z0-9]([a-z0-9-]*[a-z0-9])?") String key,
            @NotNull @Min(0) @Max(1_000_000_000_000L) Long threshold,
            @NotNull @Valid NameBody name) {
        private Tier toDomain() {
            return new Tier(key, threshold, name.ru(), name.en(), name.pl());
        }

        private static TierBody of(Tier tier) {
            var name = new NameBody(tier.nameRu(), tier.nameEn(), tier.namePl());
            return new TierBody(tier.key(), tier.threshold(), name);
        }
    }

    /** A name in the languages of customers. */
    @Schema(name = "TierName")
    public record NameBody(
            @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "(?s).*\\S.*") String ru,
            @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "(?s).*\\S.*") String en,
            @NotNull @Size(min = 1, max = 60) @Pattern(regexp = "(?s).*\\S.*") String pl) {}

    static LadderBody of(LadderTerms terms) {
        return new LadderBody(
                terms.measure(),
                terms.currency().orElse(null),
                terms.months(),
                terms.downgrade(),
                terms.graceDays(),
                terms.tiers().stream().map(TierBody::of).toList());
    }

    LadderTerms toDomain() {
        return new LadderTerms(
                measure,
                Optional.ofNullable(currency),
                months,
                downgrade,
                graceDays,
                tiers.stream().map(TierBody::toDomain).toList());
    }
}
