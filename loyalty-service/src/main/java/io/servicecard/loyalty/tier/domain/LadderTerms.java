package io.servicecard.loyalty.tier.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a version of the ladder says.
 *
 * @param measure what is counted
 * @param currency of what was spent; with {@link Measure#SPEND} only
 * @param months in how many calendar months (UTC), the running one included
 * @param downgrade how somebody falls
 * @param graceDays how long somebody stays who does not reach the threshold any more
 * @param tiers from the lowest
 */
public record LadderTerms(
        Measure measure,
        Optional<String> currency,
        int months,
        Downgrade downgrade,
        int graceDays,
        List<Tier> tiers) {
    /**
     * Looks that all goes together.
     *
     * @throws TierRefused.LadderSenseless when it does not
     */
    public LadderTerms {
        tiers = List.copyOf(tiers);
        if (currency.isPresent() != (measure == Measure.SPEND)) {
            throw new TierRefused.LadderSenseless("currency");
        }
        var keys = new HashSet<String>();
        long below = -1;
        for (var tier : tiers) {
            if (!keys.add(tier.key()) || tier.threshold() <= below) {
                throw new TierRefused.LadderSenseless("tiers");
            }
            below = tier.threshold();
        }
    }

    /** The first day whose months count at this moment. */
    public LocalDate since(Instant now) {
        return month(now).minusMonths(months - 1L);
    }

    /** When a month ends, what is counted may change by itself. */
    Instant nextMonth(Instant now) {
        return month(now).plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant graceFrom(Instant now) {
        return now.plus(graceDays, ChronoUnit.DAYS);
    }

    /** Which rung so much reaches: 0 for none, 1 for the lowest tier. */
    int reached(long amount) {
        return (int) tiers.stream().filter(tier -> tier.threshold() <= amount).count();
    }

    /** On which rung a tier is; 0 for none, or one that this ladder does not have. */
    int rung(String key) {
        for (int rung = tiers.size(); rung > 0; rung--) {
            if (tiers.get(rung - 1).key().equals(key)) {
                return rung;
            }
        }
        return 0;
    }

    /** The tier on a rung; empty for 0. */
    Optional<Tier> on(int rung) {
        return rung == 0 ? Optional.empty() : Optional.of(tiers.get(rung - 1));
    }

    /** The tier above one, if there is one. */
    public Optional<Tier> above(String key) {
        int rung = rung(key);
        return rung == tiers.size() ? Optional.empty() : on(rung + 1);
    }

    private static LocalDate month(Instant now) {
        return now.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }
}
