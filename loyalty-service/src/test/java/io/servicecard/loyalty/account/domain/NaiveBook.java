package io.servicecard.loyalty.account.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The reference: each point is a thing of its own, and what may be done with it is decided by
 * looking at all of them. No lots, no postings, no cached balances, no jobs.
 */
public final class NaiveBook {
    private final List<Point> points = new ArrayList<>();
    private int batches;
    long debt;
    long lifetime;

    /** One point. */
    private static final class Point {
        final int batch;
        final UUID order;
        final Instant from;
        final Instant until;
        UUID heldBy;
        UUID spentFor;
        boolean gone;

        Point(int batch, UUID order, Instant from, Instant until) {
            this.batch = batch;
            this.order = order;
            this.from = from;
            this.until = until;
        }

        boolean isFree(Instant now) {
            return heldBy == null && spentFor == null && !gone && now.isBefore(until);
        }

        boolean isSpendable(Instant now) {
            return isFree(now) && !now.isBefore(from);
        }

        boolean isPending(Instant now) {
            return isFree(now) && now.isBefore(from);
        }
    }

    private static final Comparator<Point> SOONEST =
            Comparator.comparing((Point p) -> p.until).thenComparing(p -> p.batch);

    public void comeIn(long count, UUID order, Instant from, Instant until) {
        long paid = Math.min(debt, count);
        debt -= paid;
        batches++;
        points.removeIf(p -> p.gone);
        for (long i = paid; i < count; i++) {
            points.add(new Point(batches, order, from, until));
        }
    }

    /** Points of another book come over as they are, those that expire soonest first. */
    public void take(NaiveBook other, long count, Instant now) {
        var sent = other.pick(p -> p.isSpendable(now), SOONEST, count);
        Point last = null;
        for (var p : sent) {
            p.gone = true;
            if (debt > 0) {
                debt--;
            } else {
                batches += last == null || last.batch != p.batch ? 1 : 0;
                last = p;
                points.add(new Point(batches, null, p.from, p.until));
            }
        }
    }

    public void hold(long count, UUID hold, Instant now) {
        pick(p -> p.isSpendable(now), SOONEST, count).forEach(p -> p.heldBy = hold);
    }

    /**
     * Ends a hold: some of its points are spent, the others are free again, if their time is not
     * over.
     */
    public void end(UUID hold, long spend) {
        pick(p -> hold.equals(p.heldBy), SOONEST, spend).forEach(p -> p.spentFor = hold);
        points.stream().filter(p -> hold.equals(p.heldBy)).forEach(p -> p.heldBy = null);
    }

    public void restore(UUID hold, long count) {
        pick(p -> hold.equals(p.spentFor), SOONEST.reversed(), count)
                .forEach(p -> p.spentFor = null);
    }

    public void takeBack(long count, UUID order, long limit, Instant now) {
        Comparator<Point> own =
                Comparator.comparing(
                        p ->
                                order.equals(p.order)
                                        ? (p.isPending(now) ? 0 : 1)
                                        : (p.isPending(now) ? 3 : 2));
        var taken = pick(p -> p.isFree(now), own.thenComparing(SOONEST), count);
        taken.forEach(p -> p.gone = true);
        debt += Math.min(count - taken.size(), Math.max(0, limit - debt));
    }

    public void drop(long count, Instant now) {
        pick(p -> p.isSpendable(now), SOONEST, count).forEach(p -> p.gone = true);
    }

    public long spendable(Instant now) {
        return points.stream().filter(p -> p.isSpendable(now)).count();
    }

    public long pending(Instant now) {
        return points.stream().filter(p -> p.isPending(now)).count();
    }

    public long held() {
        return points.stream().filter(p -> p.heldBy != null).count();
    }

    private List<Point> pick(Predicate<Point> which, Comparator<Point> order, long count) {
        return points.stream().filter(which).sorted(order).limit(count).toList();
    }
}
