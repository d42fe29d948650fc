package io.servicecard.loyalty.earning.api;

import io.servicecard.loyalty.earning.domain.EarningRefused;
import io.servicecard.loyalty.earning.domain.RuleAward;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many points a rule gives.
 *
 * @param kind by what: FIXED for an order or occasion, PER_AMOUNT by what was paid in money,
 *     PER_UNIT as far as it was paid in money, PER_VISIT however it was paid
 * @param points how many; not with PER_AMOUNT
 * @param rates of each currency; with PER_AMOUNT only
 */
@Schema(name = "RuleAward")
public record AwardBody(
        @NotNull Kind kind,
        @Min(1) @Max(AwardBody.MOST_POINTS) Long points,
        @Size(max = 50) List<@NotNull @Valid RateBody> rates) {
    static final long MOST_POINTS = 1_000_000_000;

    /** By what points are reckoned. */
    @Schema(name = "RuleAwardKind")
    public enum Kind {
        FIXED,
        PER_AMOUNT,
        PER_UNIT,
        PER_VISIT
    }

    /**
     * A rate: so many points for each amount.
     *
     * @param points numerator
     * @param per denominator, more than 0
     */
    @Schema(name = "EarningRate")
    public record RateBody(@NotNull @Min(1) @Max(MOST_POINTS) Long points, @NotNull Money per) {}

    static AwardBody of(RuleAward award) {
        return switch (award) {
            case RuleAward.Fixed a -> new AwardBody(Kind.FIXED, a.points(), null);
            case RuleAward.PerUnit a -> new AwardBody(Kind.PER_UNIT, a.points(), null);
            case RuleAward.PerVisit a -> new AwardBody(Kind.PER_VISIT, a.points(), null);
            case RuleAward.PerAmount a ->
                    new AwardBody(
                            Kind.PER_AMOUNT,
                            null,
                            new TreeMap<>(a.rates())
                                    .entrySet().stream()
                                            .map(e -> rate(e.getKey(), e.getValue()))
                                            .toList());
        };
    }

    private static RateBody rate(String currency, RuleAward.Rate rate) {
        return new RateBody(rate.points(), new Money(rate.perMinor(), currency));
    }

    RuleAward toDomain() {
        boolean byAmount = kind == Kind.PER_AMOUNT;
        if (byAmount == (points != null)) {
            throw new EarningRefused.RuleSenseless("award.points");
        }
        if (byAmount == (rates == null || rates.isEmpty())) {
            throw new EarningRefused.RuleSenseless("award.rates");
        }
        return switch (kind) {
            case FIXED -> new RuleAward.Fixed(points);
            case PER_UNIT -> new RuleAward.PerUnit(points);
            case PER_VISIT -> new RuleAward.PerVisit(points);
            case PER_AMOUNT -> new RuleAward.PerAmount(byCurrency());
        };
    }

    private Map<String, RuleAward.Rate> byCurrency() {
        Map<String, RuleAward.Rate> byCurrency = new TreeMap<>();
        for (var rate : rates) {
            var per = rate.per();
            var same =
                    byCurrency.put(
                            per.currency(), new RuleAward.Rate(rate.points(), per.amountMinor()));
            if (same != null || per.amountMinor() < 1) {
                throw new EarningRefused.RuleSenseless("award.rates");
            }
        }
        return byCurrency;
    }
}
