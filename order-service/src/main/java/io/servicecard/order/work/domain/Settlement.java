package io.servicecard.order.work.domain;

import io.servicecard.order.price.domain.LineKind;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How an order was paid at hand-over, and since, when something was owed.
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
     * @param kind what it is for
     * @param quantity how many
     * @param net what the line costs as a whole
     */
    public record Line(String lineId, UUID serviceId, LineKind kind, int quantity, Money net) {}

    /**
     * What of a line came back by now, in all.
     *
     * @param net what of the line's net came back with it
     */
    public record Back(String lineId, int quantity, Money net) {}

    /**
     * All that came back by now, and what was given back for it.
     *
     * @param points of those that paid for the order
     */
    public record Returned(List<Back> lines, Money money, long points) {}

    /**
     * A settlement of an order that was handed over.
     *
     * @param version of the order that made it so
     * @param at when the order was handed over
     */
    public record Made(long version, Instant at, Settlement settlement) {}

    static Settlement of(Bill bill) {
        var counting = bill.payments().stream().filter(Payment::counts).toList();
        var balance = bill.balance();
        var byPoints = balance.paidByPoints();
        return new Settlement(
                bill.total(),
                balance.paid().minus(byPoints),
                byPoints,
                counting.stream().mapToLong(Payment::points).sum(),
                balance.holdIds(),
                lines(bill));
    }

    private static List<Line> lines(Bill bill) {
        var settled = new ArrayList<Line>();
        var priced = bill.price().lines();
        for (var line : bill.lines()) {
            var place = settled.size();
            var net = new Money(priced.get(place).netMinor(), bill.currency());
            settled.add(
                    new Line(
                            String.valueOf(place),
                            line.serviceId(),
                            line.kind(),
                            line.quantity(),
                            net));
        }
        return settled;
    }
}
