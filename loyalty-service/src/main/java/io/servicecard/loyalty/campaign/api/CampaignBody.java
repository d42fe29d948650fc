package io.servicecard.loyalty.campaign.api;

import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.loyalty.campaign.domain.CampaignTerms;
import io.servicecard.loyalty.campaign.domain.Reward;
import io.servicecard.loyalty.earning.api.ConditionsBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign says.
 *
 * @param multiplier takes what the rules give so many times; either this or a bonus
 * @param bonus so many points for an order
 * @param customerIds for whom; for everybody when left out
 * @param conditions all must hold; none when left out
 * @param budget how many points it may give in all; no limit when left out
 * @param perMember how many points it may give to one customer; no limit when left out
 * @param priority the highest is served first
 * @param startsAt from when; not before it is published
 * @param endsAt until when
 */
@Schema(name = "CampaignTerms")
public record CampaignBody(
        @Valid MultiplierBody multiplier,
        @Min(1) @Max(CampaignBody.MOST_POINTS) Long bonus,
        @Size(min = 1, max = 1000) List<@NotNull UUID> customerIds,
        @Valid ConditionsBody conditions,
        @Min(1) @Max(CampaignBody.MOST_BUDGET) Long budget,
        @Min(1) @Max(CampaignBody.MOST_POINTS) Long perMember,
        @NotNull @Min(-1000) @Max(1000) Integer priority,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {
    static final long MOST_POINTS = 1_000_000_000;
    static final long MOST_BUDGET = 1_000_000_000_000L;

    /**
     * A multiplier above 1.
     *
     * @param times numerator: 3 of 2 for one and a half times
     * @param per denominator
     */
    @Schema(name = "CampaignMultiplier")
    public record MultiplierBody(
            @NotNull @Min(1) @Max(1000) Long times, @NotNull @Min(1) @Max(1000) Long per) {}

    static CampaignBody of(CampaignTerms terms) {
        return new CampaignBody(
                terms.reward() instanceof Reward.Multiplier m
                        ? new MultiplierBody(m.times(), m.per())
                        : null,
                terms.reward() instanceof Reward.Bonus b ? (Long) b.points() : null,
                terms.customers().isEmpty() ? null : terms.customers().stream().sorted().toList(),
                ConditionsBody.of(terms.conditions()),
                boxed(terms.budget()),
                boxed(terms.perMember()),
                terms.priority(),
                terms.startsAt(),
                terms.endsAt());
    }

    /**
     * In the domain's words.
     *
     * @throws CampaignRefused.CampaignSenseless when it does not go together
     */
    CampaignTerms toDomain() {
        if ((multiplier == null) == (bonus == null)) {
            throw new CampaignRefused.CampaignSenseless("bonus");
        }
        return new CampaignTerms(
                bonus == null
                        ? new Reward.Multiplier(multiplier.times(), multiplier.per())
                        : new Reward.Bonus(bonus),
                Set.copyOf(Objects.requireNonNullElse(customerIds, List.of())),
                conditions == null ? List.of() : conditions.toDomain(),
                optional(budget),
                optional(perMember),
                priority,
                startsAt,
                endsAt);
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Long boxed(OptionalLong value) {
        return value.isPresent() ? (Long) value.getAsLong() : null;
    }
}
