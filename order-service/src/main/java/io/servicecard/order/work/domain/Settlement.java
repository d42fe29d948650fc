package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.util.List;
import java.util.UUID;

/**
 * How an order was paid at hand-over.
 *
 * @param points how many are held for it
 * @param holdIds the holds to capture
 * @param lines what was paid for; they add up to the total
 */
public record Settlement(
        Money total,
        Money paidMoney,
        Money paidByPoints,
        long points,
        List<UUID> holdIds,
        List<Line> lines) {
    /**
     * A line of the order as it was settled.
     *
     * @param lineId its place in the order
     * @param serviceId the service of the catalogue; null for labour, parts and fees
     * @param quantity how many
     * @param net what the line costs as a whole
     */
    public record Line(String lineId, UUID serviceId, int quantity, Money net) {}
}
