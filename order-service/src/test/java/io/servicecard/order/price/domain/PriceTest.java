package io.servicecard.order.price.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Prices by hand. */
class PriceTest {
    private static final Rate VAT = new Rate(2_000);

    @Test
    void labourIsMinutesAtThePriceOfAnHourAndEachLineIsRoundedOnce() {
        assertEquals(125_000, total(item(LineKind.LABOUR, 100_000, 75)));
        assertEquals(1_667, total(item(LineKind.LABOUR, 100_000, 1)));
        assertEquals(1, total(item(LineKind.LABOUR, 30, 1)), "half a minor unit goes up");
        assertEquals(0, total(item(LineKind.LABOUR, 29, 1)));
        assertEquals(
                3_334,
                total(item(LineKind.LABOUR, 100_000, 1), item(LineKind.LABOUR, 100_000, 1)),
                "lines, not their sum");
        assertEquals(300, total(item(LineKind.PART, 100, 3)));
    }

    @Test
    void discountThenPointsThenTax() {
        var price =
                Price.of(
                        List.of(item(LineKind.SERVICE, 10_000, 1), item(LineKind.FEE, 2_000, 1)),
                        new Discount.Share(new Rate(1_000)),
                        4_800);
        assertEquals(10_800, price.totalMinor());
        assertEquals(1_200, price.discountMinor());
        assertEquals(
                List.of(
                        new Price.Line(10_000, 1_000, 4_000, 833),
                        new Price.Line(2_000, 200, 800, 167)),
                price.lines());
        assertEquals(1_000, price.taxMinor(), "20 on top of 100 in the 6000 paid in money");
    }

    @Test
    void anOddMinorUnitGoesToTheLargestRemainder() {
        var price =
                Price.of(
                        List.of(
                                item(LineKind.FEE, 1, 1),
                                item(LineKind.FEE, 30, 1),
                                item(LineKind.FEE, 69, 1)),
                        new Discount.Amount(10),
                        0);
        assertEquals(
                List.of(0L, 3L, 7L),
                price.lines().stream().map(Price.Line::discountMinor).toList());
    }

    @Test
    void aDiscountTakesNoMoreThanThereIsAndStaysWhereItWasGiven() {
        var reduced = new Price.Item(LineKind.PART, 100, 1, 40, VAT);
        var price =
                Price.of(List.of(reduced, item(LineKind.PART, 0, 1)), new Discount.Amount(999), 0);
        assertEquals(0, price.totalMinor());
        assertEquals(
                List.of(100L, 0L), price.lines().stream().map(Price.Line::discountMinor).toList());
        assertEquals(0, Price.of(List.of(), new Discount.Amount(5), 0).totalMinor());
    }

    @Test
    void nothingCostsLessThanNothing() {
        for (var bad :
                List.<Supplier<Object>>of(
                        () -> item(LineKind.PART, -1, 1),
                        () -> item(LineKind.PART, 1, -1),
                        () -> new Discount.Amount(-1).of(1),
                        () -> new Rate(-1).of(1),
                        () -> new Rate(10_001).of(1),
                        () -> new Price.Item(LineKind.PART, 5, 1, 6, VAT).gross(),
                        () -> priced(101, item(LineKind.PART, 100, 1)),
                        () -> priced(-1, item(LineKind.PART, 100, 1)))) {
            assertThrows(IllegalArgumentException.class, bad::get);
        }
        assertThrows(
                ArithmeticException.class,
                () -> total(item(LineKind.PART, Long.MAX_VALUE, 1), item(LineKind.PART, 1, 1)));
        assertThrows(
                ArithmeticException.class, () -> total(item(LineKind.PART, Long.MAX_VALUE, 2)));
    }

    private static Price.Item item(LineKind kind, long unitPrice, long quantity) {
        return new Price.Item(kind, unitPrice, quantity, 0, VAT);
    }

    private static long total(Price.Item... items) {
        return priced(0, items);
    }

    private static long priced(long points, Price.Item... items) {
        return Price.of(List.of(items), new Discount.None(), points).totalMinor();
    }
}
