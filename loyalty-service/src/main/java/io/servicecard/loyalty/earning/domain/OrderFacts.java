package io.servicecard.loyalty.earning.domain;

import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All that an award for an order may depend on, so that the same facts earn the same whenever they
 * are looked at. All amounts are in one currency, and none is below 0.
 *
 * @param orderId the order; with {@code settledVersion} the key of its award
 * @param customerId who pays
 * @param branchId which branch did the work, null when that is not known
 * @param settledVersion version of the order at which it was settled so
 * @param state how it stands
 * @param at when it was settled: the moment whose rules count
 * @param lines what was done, in the order's order
 * @param paidMoney what was paid in money: the only part that earns
 * @param paidByPoints what was paid with points: earns nothing
 */
public record OrderFacts(
        UUID orderId,
        UUID customerId,
        UUID branchId,
        long settledVersion,
        State state,
        Instant at,
        List<Line> lines,
        Money paidMoney,
        Money paidByPoints) {
    /** How an order stands. */
    public enum State {
        PLACED,
        HANDED_OVER
    }

    /**
     * One line of the order.
     *
     * @param lineId which of the order's lines, the same in all its events
     * @param serviceId what was done, may be null
     * @param kind what sort of thing it is, a name of {@link LineKind}; may be null or another
     * @param quantity how many
     * @param net what the line costs as a whole
     */
    public record Line(String lineId, UUID serviceId, String kind, int quantity, Money net) {}

    /**
     * Copies the lines.
     *
     * @throws EarningRefused.OrderSenseless for amounts in several currencies or below 0
     */
    public OrderFacts {
        lines = List.copyOf(lines);
        var currency = paidMoney.currency();
        boolean sensible =
                Stream.concat(Stream.of(paidMoney, paidByPoints), lines.stream().map(Line::net))
                                .allMatch(m -> m.currency().equals(currency) && !m.isNegative())
                        && lines.stream().allMatch(line -> line.quantity() >= 0);
        if (!sensible) {
            throw new EarningRefused.OrderSenseless();
        }
    }

    /** The same order of another customer: of one whose account the first one's went up in. */
    public OrderFacts of(UUID customer) {
        return customer.equals(customerId)
                ? this
                : new OrderFacts(
                        orderId,
                        customer,
                        branchId,
                        settledVersion,
                        state,
                        at,
                        lines,
                        paidMoney,
                        paidByPoints);
    }

    /**
     * What of each line was paid in money, minor units: the money is spread over the lines by what
     * they cost, so points pay of each line the same part.
     */
    List<Fraction> money() {
        if (lines.isEmpty()) {
            return List.of();
        }
        var costs = lines.stream().map(line -> Fraction.whole(line.net().amountMinor())).toList();
        var total = costs.stream().reduce(Fraction.ZERO, Fraction::plus);
        var paid = Fraction.whole(paidMoney.amountMinor());
        if (total.isZero()) {
            return Collections.nCopies(lines.size(), paid.times(Fraction.of(1, lines.size())));
        }
        var part = paid.per(total);
        return costs.stream().map(part::times).toList();
    }

    /**
     * What of it was paid in money and not returned, rounded down.
     *
     * @param returned which part of a line came back, by the line's id
     */
    public Money moneyKept(Map<String, Fraction> returned) {
        var paid = money();
        var kept = Fraction.ZERO;
        for (int line = 0; line < lines.size(); line++) {
            var back = returned.getOrDefault(lines.get(line).lineId(), Fraction.ZERO);
            kept = kept.plus(paid.get(line).times(back.rest()));
        }
        return new Money(kept.floor(), paidMoney.currency());
    }

    /** Which part of the order was paid in money, 0 to 1; 0 when nothing was paid. */
    Fraction moneyPart() {
        var money = Fraction.whole(paidMoney.amountMinor());
        var all = money.plus(Fraction.whole(paidByPoints.amountMinor()));
        return all.isZero() ? Fraction.ZERO : money.per(all);
    }
}
