package io.servicecard.loyalty.earning.domain;

import java.util.Map;

/** How many points a rule gives: the whole vocabulary. */
public sealed interface RuleAward {
    /**
     * So many points for each so many minor units paid in money.
     *
     * @param points numerator
     * @param perMinor denominator, minor units: 10000 for each 100 RUB, 100 for each 100 JPY
     */
    record Rate(long points, long perMinor) {}

    /** So many points for the order or occasion; an order must have been paid in money in part. */
    record Fixed(long points) implements RuleAward {}

    /** Points for what was paid in money; a currency without a rate earns none. */
    record PerAmount(Map<String, Rate> rates) implements RuleAward {}

    /** So many points for each unit, as far as it was paid in money. */
    record PerUnit(long points) implements RuleAward {}

    /** So many points for coming, however the order was paid. */
    record PerVisit(long points) implements RuleAward {}
}
