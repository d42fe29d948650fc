package io.servicecard.loyalty.campaign.api;

import io.servicecard.loyalty.campaign.domain.CampaignRefused;
import io.servicecard.loyalty.campaign.domain.CampaignTerms;
import io.servicecard.loyalty.campaign.domain.OfferTerms;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a campaign says.
 *
 * @param multiplier takes what the rules give so many times; this, a bonus or a discount
 * @param bonus so many points for an order
 * @param discountPercent such a part of what is paid in money comes back as points
 * @param customerIds for whom; for everybody when left out
 * @param offer makes it one of personal offers: it gives only to whom it is granted
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
        @Min(1) @Max(100) Integer discountPercent,
        @Size(min = 1, max = 1000) List<@NotNull UUID> customerIds,
        @Valid OfferBody offer,
        @Valid ConditionsBody conditions,
        @Min(1) @Max(CampaignBody.MOST_BUDGET) Long budget,
        @Min(1) @Max(CampaignBody.MOST_POINTS) Long perMember,
        @NotNull @Min(-1000) @Max(1000) Integer priority,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt) {
    static final long MOST_POINTS = 1_000_000_000;
    static final int MOST_OFFERS = 10_000_000;
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

    /**
     * How a campaign promises.
     *
     * @param most how many customers it may be granted to
     * @param validDays how long after the grant it can be used
     */
    @Schema(name = "CampaignOffer")
    public record OfferBody(
            @NotNull @Min(1) @Max(CampaignBody.MOST_OFFERS) Integer most,
            @NotNull @Min(1) @Max(366) Integer validDays) {
        static OfferBody of(OfferTerms terms) {
            return new OfferBody(terms.most(), terms.validDays());
        }

        OfferTerms toDomain() {
            return new OfferTerms(most, validDays);
        }
    }

    static CampaignBody of(CampaignTerms terms) {
        return new CampaignBody(
                terms.reward() instanceof Reward.Multiplier m
                        ? new MultiplierBody(m.times(), m.per())
                        : null,
                terms.reward() instanceof Reward.Bonus b ? (Long) b.points() : null,
                terms.reward() instanceof Reward.Discount d ? (Integer) d.percent() : null,
                terms.customers().isEmpty() ? null : terms.customers().stream().sorted().toList(),
                terms.offer().map(OfferBody::of).orElse(null),
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
        return new CampaignTerms(
                reward(),
                Set.copyOf(Objects.requireNonNullElse(customerIds, List.of())),
                Optional.ofNullable(offer).map(OfferBody::toDomain),
                conditions == null ? List.of() : conditions.toDomain(),
                optional(budget),
                optional(perMember),
                priority,
                startsAt,
                endsAt);
    }

    private Reward reward() {
        if (Stream.of(multiplier, bonus, discountPercent).filter(Objects::nonNull).count() != 1) {
            throw new CampaignRefused.CampaignSenseless("bonus");
        }
        if (multiplier != null) {
            return new Reward.Multiplier(multiplier.times(), multiplier.per());
        }
        return bonus != null ? new Reward.Bonus(bonus) : new Reward.Discount(discountPercent);
    }

    private static OptionalLong optional(Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static Long boxed(OptionalLong value) {
        return value.isPresent() ? (Long) value.getAsLong() : null;
    }
}
