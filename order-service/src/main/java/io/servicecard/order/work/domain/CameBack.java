package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much of each line came back by now, in all.
 *
 * @param quantities by the line's place
 */
public record CameBack(Map<Integer, Integer> quantities) {
    /** Keeps its own map. */
    public CameBack {
        quantities = new TreeMap<>(quantities);
    }

    /** What these returns brought back. */
    public static CameBack of(List<Return> returns) {
        var quantities = new TreeMap<Integer, Integer>();
        returns.stream()
                .flatMap(one -> one.lines().stream())
                .forEach(line -> quantities.merge(line.line(), line.quantity(), Integer::sum));
        return new CameBack(quantities);
    }

    /**
     * The same, and some more.
     *
     * @throws MoneyRefused.LineUnknown when the order has no such line
     * @throws MoneyRefused.ReturnedTwice when that would be more than was sold
     */
    CameBack with(Map<Integer, Integer> more, List<Settlement.Line> sold) {
        var all = new TreeMap<>(quantities);
        more.forEach(
                (line, quantity) -> {
                    if (line >= sold.size()) {
                        throw new MoneyRefused.LineUnknown();
                    }
                    int left = sold.get(line).quantity() - all.getOrDefault(line, 0);
                    if (quantity > left) {
                        throw new MoneyRefused.ReturnedTwice(line, left);
                    }
                    all.merge(line, quantity, Integer::sum);
                });
        return new CameBack(all);
    }

    /** What it cost, line by line: shares of all that came back, so that parts add up. */
    List<Settlement.Back> priced(List<Settlement.Line> sold) {
        var back = new ArrayList<Settlement.Back>();
        quantities.forEach(
                (line, quantity) ->
                        back.add(
                                new Settlement.Back(
                                        String.valueOf(line),
                                        quantity,
                                        net(sold.get(line), quantity))));
        return back;
    }

    /** What a further return brought, beside what came back before it. */
    List<Return.Line> since(CameBack before, List<Settlement.Line> sold) {
        var lines = new ArrayList<Return.Line>();
        quantities.forEach(
                (line, quantity) -> {
                    int earlier = before.quantities.getOrDefault(line, 0);
                    if (quantity > earlier) {
                        var net = net(sold.get(line), quantity).minus(net(sold.get(line), earlier));
                        lines.add(new Return.Line(line, quantity - earlier, net.amountMinor()));
                    }
                });
        return lines;
    }

    /** Rounded down until all of it came back. */
    private static Money net(Settlement.Line sold, int quantity) {
        long net =
                BigInteger.valueOf(sold.net().amountMinor())
                        .multiply(BigInteger.valueOf(quantity))
                        .divide(BigInteger.valueOf(sold.quantity()))
                        .longValueExact();
        return new Money(net, sold.net().currency());
    }
}
