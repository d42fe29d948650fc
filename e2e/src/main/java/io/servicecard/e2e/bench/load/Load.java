package io.servicecard.e2e.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

/**
 * Drives one kind of work against one or several replicas. Connections are kept between runs.
 *
 * <p>Two ways: {@link #closed} finds what the system can do at most, each client waiting for its
 * answer; {@link #open} begins work at a given rate whatever the answers do, and counts latency
 * from the intended moment.
 */
public final class Load implements AutoCloseable {

    /** Work of an open run that may be under way at once; far more than a system that keeps up. */
    private static final int MOST_UNDER_WAY = 256;

    private final List<URI> replicas;
    private final Work work;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentLinkedQueue<Wire> idle = new ConcurrentLinkedQueue<>();

    /** That work, its connections spread evenly over the replicas. */
    public Load(List<URI> replicas, Work work) {
        this.replicas = List.copyOf(replicas);
        this.work = work;
    }

    /** As fast as that many clients get their answers. */
    public Measured closed(int clients, double seconds) throws InterruptedException {
        var end = System.nanoTime() + (long) (seconds * TimeUnit.SECONDS.toNanos(1));
        return run(clients, _ -> System.nanoTime() < end, _ -> System.nanoTime());
    }

    /** At that rate, by the clock. */
    public Measured open(double perSecond, double seconds) throws InterruptedException {
        var schedule =
                new Schedule(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20), perSecond);
        var count = schedule.within(seconds);
        return run(
                (int) Math.min(MOST_UNDER_WAY, count),
                turn -> turn < count,
                turn -> {
                    schedule.await(turn);
                    return schedule.intended(turn);
                });
    }

    private Measured run(int workers, LongPredicate goesOn, LongUnaryOperator begin)
            throws InterruptedException {
        var tally = new Tally();
        var turns = new AtomicLong();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < workers; i++) {
                var replica = replicas.get(i % replicas.size());
                threads.execute(() -> work(replica, turns, goesOn, begin, tally));
            }
        }
        return tally.of((System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1));
    }

    private void work(
            URI replica,
            AtomicLong turns,
            LongPredicate goesOn,
            LongUnaryOperator begin,
            Tally tally) {
        var mine = new Tally();
        Wire wire = idle.poll();
        for (long turn = turns.getAndIncrement();
                goesOn.test(turn);
                turn = turns.getAndIncrement()) {
            var from = begin.applyAsLong(turn);
            try {
                if (wire == null) {
                    wire = new Wire(replica);
                }
                if (work.once(wire, numbers.getAndIncrement())) {
                    mine.done(System.nanoTime() - from);
                } else {
                    mine.lost();
                }
            } catch (Wire.UnexpectedReply e) {
                mine.failed(e);
            } catch (IOException e) {
                mine.failed(e);
                wire = null;
            }
        }
        if (wire != null) {
            idle.add(wire);
        }
        tally.add(mine);
    }

    @Override
    public void close() {
        try {
            for (var wire = idle.poll(); wire != null; wire = idle.poll()) {
                wire.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
