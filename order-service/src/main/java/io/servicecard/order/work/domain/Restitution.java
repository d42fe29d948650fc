package io.servicecard.order.work.domain;

import io.servicecard.platform.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * How what was paid is given back when a part of the order comes back: points in their share of the
 * price, rounded down, and the rest in money. All of it is counted from the beginning, so that
 * parts add up: when everything came back, everything is given back, to the last minor unit. Never
 * more is given back than came back, nor more of a payment than was paid with it.
 */
public final class Restitution {
    private final List<Payment> money;
    private final List<Payment> points;
    private final Money total;

    /**
     * @param total what the payments paid together
     */
    Restitution(List<Payment> payments, Money total) {
        var counting = payments.stream().filter(Payment::counts).toList();
        this.points = counting.stream().filter(Payment::isOfPoints).toList();
        this.money = counting.stream().filter(payment -> !payment.isOfPoints()).toList();
        this.total = total;
    }

    /**
     * What is given back of one payment.
     *
     * @param points 0 for money
     */
    public record Piece(UUID paymentId, long amountMinor, long points) {}

    /**
     * Gives back what is owed now.
     *
     * @param all what came back by now
     */
    List<Piece> giveBack(List<Settlement.Back> all) {
        long back = all.stream().mapToLong(line -> line.net().amountMinor()).sum();
        var pieces = new ArrayList<Piece>();
        long owed = back - given(money) - given(points);
        long more = points(back, owed);
        for (var payment : points) {
            long here = Math.min(more, payment.points() - payment.refundedPoints());
            var piece = payment.giveBack(worthOf(payment, here), here);
            more -= piece.points();
            owed -= piece.amountMinor();
            pieces.add(piece);
        }
        for (var payment : money) {
            var piece = payment.giveBack(Math.min(owed, payment.refundable()), 0);
            owed -= piece.amountMinor();
            pieces.add(piece);
        }
        pieces.removeIf(piece -> piece.amountMinor() == 0 && piece.points() == 0);
        return pieces;
    }

    /** What came back by now, and what was given back for it. */
    Settlement.Returned returned(List<Settlement.Back> all) {
        return new Settlement.Returned(
                all,
                new Money(given(money), total.currency()),
                points.stream().mapToLong(Payment::refundedPoints).sum());
    }

    /** How many more points are given back: their share, as far as it is not worth more. */
    private long points(long back, long owed) {
        if (total.amountMinor() == 0) {
            return 0;
        }
        long paid = points.stream().mapToLong(Payment::points).sum();
        long low = 0;
        long high =
                BigInteger.valueOf(paid)
                                .multiply(BigInteger.valueOf(back))
                                .divide(BigInteger.valueOf(total.amountMinor()))
                                .longValueExact()
                        - points.stream().mapToLong(Payment::refundedPoints).sum();
        while (low < high) {
            long middle = high - (high - low) / 2;
            if (worth(middle) <= owed) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** What so many more points are worth. */
    private long worth(long more) {
        long left = more;
        long worth = 0;
        for (var payment : points) {
            long here = Math.min(left, payment.points() - payment.refundedPoints());
            worth += worthOf(payment, here);
            left -= here;
        }
        return worth;
    }

    /** All of a payment's points are worth all of it; some of them their share, rounded down. */
    private static long worthOf(Payment payment, long more) {
        return BigInteger.valueOf(payment.amount().amountMinor())
                        .multiply(BigInteger.valueOf(payment.refundedPoints() + more))
                        .divide(BigInteger.valueOf(payment.points()))
                        .longValueExact()
                - payment.refundedMinor();
    }

    private static long given(List<Payment> payments) {
        return payments.stream().mapToLong(Payment::refundedMinor).sum();
    }
}
