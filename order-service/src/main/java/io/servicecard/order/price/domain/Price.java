package io.servicecard.order.price.domain;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What lines cost together, each line of it: a pure function. A line is rounded once, then comes
 * the discount, then what points pay, then the tax that prices include. What concerns all lines is
 * split among them by the largest remainder, so that the lines always add up to the whole; which of
 * two lines gets an odd minor unit depends on what they are, not on where they stand.
 *
 * @param lines in the order of the items
 */
public record Price(List<Line> lines) {
    private static final Comparator<Item> BY_WHAT_THEY_ARE =
            Comparator.comparingLong(Item::reduced)
                    .reversed()
                    .thenComparing(item -> item.tax().basisPoints())
                    .thenComparing(Item::kind)
                    .thenComparingLong(Item::unitPriceMinor)
                    .thenComparingLong(Item::quantity)
                    .thenComparingLong(Item::discountMinor);

    /**
     * A line to price.
     *
     * @param unitPriceMinor of one, of LABOUR of an hour; not below zero
     * @param quantity how many, of LABOUR in minutes; not below zero
     * @param discountMinor what was taken off this line before; not more than it costs
     * @param tax included in the price
     */
    public record Item(
            LineKind kind, long unitPriceMinor, long quantity, long discountMinor, Rate tax) {
        /** Refuses what would cost less than nothing. */
        public Item {
            if (unitPriceMinor < 0 || quantity < 0 || discountMinor < 0) {
                throw new IllegalArgumentException("a line that costs less than nothing");
            }
            if (discountMinor > gross(kind, unitPriceMinor, quantity)) {
                throw new IllegalArgumentException("a discount of more than the line costs");
            }
        }

        long gross() {
            return gross(kind, unitPriceMinor, quantity);
        }

        long reduced() {
            return gross() - discountMinor;
        }

        private static long gross(LineKind kind, long unitPriceMinor, long quantity) {
            return Rate.Rounding.half(unitPriceMinor, quantity, kind.priced());
        }
    }

    /**
     * A priced line; all in minor units.
     *
     * @param grossMinor price times quantity
     * @param discountMinor all that is taken off it
     * @param pointsMinor what of the rest is paid with points
     * @param taxMinor included in what is paid in money
     */
    public record Line(long grossMinor, long discountMinor, long pointsMinor, long taxMinor) {
        /** What it costs. */
        public long netMinor() {
            return grossMinor - discountMinor;
        }
    }

    /** Keeps its own lines. */
    public Price {
        lines = List.copyOf(lines);
    }

    /**
     * The price.
     *
     * @param discount off what the lines cost, less what was taken off single lines before
     * @param pointsMinor what points pay; not more than is left after the discount
     * @throws ArithmeticException when it is more than can be counted
     */
    public static Price of(List<Item> items, Discount discount, long pointsMinor) {
        var order = canonical(items);
        var sorted = Arrays.stream(order).mapToObj(items::get).toList();
        long[] reduced = sorted.stream().mapToLong(Item::reduced).toArray();
        long[] off = Split.of(discount.of(sum(reduced)), reduced);
        long[] net = minus(reduced, off);
        if (pointsMinor < 0 || pointsMinor > sum(net)) {
            throw new IllegalArgumentException("points pay from nothing to the whole");
        }
        long[] points = Split.of(pointsMinor, net);
        long[] tax = tax(sorted, minus(net, points));
        var lines = new Line[order.length];
        for (int i = 0; i < order.length; i++) {
            var item = sorted.get(i);
            lines[order[i]] =
                    new Line(item.gross(), item.discountMinor() + off[i], points[i], tax[i]);
        }
        return new Price(List.of(lines));
    }

    /** What the lines cost, discounts taken off. */
    public long totalMinor() {
        return lines.stream().mapToLong(Line::netMinor).reduce(0, Math::addExact);
    }

    /** All discounts. */
    public long discountMinor() {
        return lines.stream().mapToLong(Line::discountMinor).sum();
    }

    /** The tax included in what is paid in money. */
    public long taxMinor() {
        return lines.stream().mapToLong(Line::taxMinor).sum();
    }

    /** One rounding for each rate, on all that is taxed by it. */
    private static long[] tax(List<Item> items, long[] paid) {
        var byRate = new TreeMap<Integer, long[]>();
        for (int i = 0; i < paid.length; i++) {
            byRate.computeIfAbsent(items.get(i).tax().basisPoints(), rate -> new long[paid.length])[
                            i] =
                    paid[i];
        }
        var tax = new long[paid.length];
        byRate.forEach(
                (rate, taxed) -> {
                    var shares = Split.of(new Rate(rate).includedIn(sum(taxed)), taxed);
                    IntStream.range(0, tax.length).forEach(i -> tax[i] += shares[i]);
                });
        return tax;
    }

    private static int[] canonical(List<Item> items) {
        return IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get, BY_WHAT_THEY_ARE))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static long[] minus(long[] from, long[] what) {
        return IntStream.range(0, from.length).mapToLong(i -> from[i] - what[i]).toArray();
    }

    private static long sum(long[] amounts) {
        return LongStream.of(amounts).reduce(0, Math::addExact);
    }
}
