package io.servicecard.peers.spring.order;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What lines cost, and the tax that is included in what is paid in money: as order-service counts
 * it, one rounding for each rate.
 *
 * @param lines in the order of what was priced
 */
record Price(List<OrderView.Line> lines) {
    private static final int WHOLE = 10_000;

    /** Which of two lines gets an odd minor unit depends on what they are. */
    private static final Comparator<StoredOrder.Line> BY_WHAT_THEY_ARE =
            Comparator.comparingLong(StoredOrder.Line::netMinor)
                    .reversed()
                    .thenComparing(StoredOrder.Line::taxBasisPoints)
                    .thenComparing(StoredOrder.Line::kind)
                    .thenComparing(StoredOrder.Line::unitPriceMinor)
                    .thenComparing(StoredOrder.Line::quantity)
                    .thenComparing(StoredOrder.Line::discountMinor);

    static Price of(StoredOrder priced) {
        var lines = priced.lines();
        var currency = priced.total().currency();
        var order =
                IntStream.range(0, lines.size())
                        .boxed()
                        .sorted(Comparator.comparing(lines::get, BY_WHAT_THEY_ARE))
                        .toList();
        var sorted = order.stream().map(lines::get).toList();
        var net = sorted.stream().mapToLong(StoredOrder.Line::netMinor).toArray();
        var points = Shares.split(priced.paid().byPointsMinor(), net);
        var paid = IntStream.range(0, net.length).mapToLong(i -> net[i] - points[i]).toArray();
        var tax = tax(sorted, paid);
        var shown = new OrderView.Line[net.length];
        for (var i = 0; i < net.length; i++) {
            shown[order.get(i)] =
                    OrderView.Line.of(sorted.get(i), tax[i], currency, priced.handedOverAt());
        }
        return new Price(List.of(shown));
    }

    /**
     * What all lines cost.
     *
     * @throws ArithmeticException when it is more than can be counted
     */
    static long total(List<StoredOrder.Line> lines) {
        return lines.stream().mapToLong(StoredOrder.Line::netMinor).reduce(0, Math::addExact);
    }

    long taxMinor() {
        return lines.stream().mapToLong(line -> line.tax().amountMinor()).sum();
    }

    private static long[] tax(List<StoredOrder.Line> lines, long[] paid) {
        var byRate = new TreeMap<Integer, long[]>();
        for (var i = 0; i < paid.length; i++) {
            byRate.computeIfAbsent(lines.get(i).taxBasisPoints(), _ -> new long[paid.length])[i] =
                    paid[i];
        }
        var tax = new long[paid.length];
        byRate.forEach(
                (rate, taxed) -> {
                    var included = Shares.half(LongStream.of(taxed).sum(), rate, WHOLE + rate);
                    var shares = Shares.split(included, taxed);
                    IntStream.range(0, tax.length).forEach(i -> tax[i] += shares[i]);
                });
        return tax;
    }
}
