package io.servicecard.loyalty.campaign.domain;

import io.servicecard.loyalty.earning.domain.Fraction;
import io.servicecard.platform.money.Money;

/** What a campaign gives on top of the rules: the whole vocabulary. */
public sealed interface Reward {
    /**
     * What the rules give, taken so many times; of several campaigns each multiplies the rules'
     * points, not the others'.
     *
     * @param times numerator, more than the denominator: 3 of 2 for one and a half times
     * @param per denominator
     */
    record Multiplier(long times, long per) implements Reward {
        /** What comes on top, as a part of what the rules give. */
        Fraction more() {
            return Fraction.of(times - per, per);
        }
    }

    /** So many points for an order that was paid in money in part. */
    record Bonus(long points) implements Reward {}

    /**
     * A part of what was paid in money comes back as the points that are worth it.
     *
     * @param percent 1 to 100
     */
    record Discount(int percent) implements Reward {
        /** What comes back, rounded down to a minor unit. */
        Money of(Money paid) {
            return new Money(
                    Fraction.whole(paid.amountMinor()).times(Fraction.of(percent, 100)).floor(),
                    paid.currency());
        }
    }
}
