package io.servicecard.feedback.compensation.domain;

import java.util.Map;

/**
 * How much one person may grant alone; more needs a second one.
 *
 * @param points at most
 * @param percent of a discount at most
 * @param money at most, in minor units by currency; of a currency that is not named, nothing
 */
public record Authority(long points, int percent, Map<String, Long> money) {
    /** Copies the amounts. */
    public Authority {
        money = Map.copyOf(money);
    }

    /** Whether one person is enough. */
    public boolean covers(Benefit benefit) {
        return switch (benefit.kind()) {
            case POINTS -> benefit.points() <= points;
            case DISCOUNT -> benefit.percent() <= percent;
            case MONEY -> benefit.amountMinor() <= money.getOrDefault(benefit.currency(), 0L);
        };
    }
}
