package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.UUID;

/** What loyalty did with the points a payment asked for. */
public sealed interface HoldNews {
    /** It holds so many of them, and they are worth this much. */
    record Held(UUID holdId, long points, Money amount) implements HoldNews {}

    /** It would not hold them. */
    record Declined() implements HoldNews {}

    /** They are spent. */
    record Captured() implements HoldNews {}

    /** They are free again. */
    record Released() implements HoldNews {}
}
