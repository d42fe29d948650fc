package io.servicecard.platform.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DutyCycleTest {
    private final AtomicLong now = new AtomicLong();
    private final List<Long> rests = new ArrayList<>();
    private final DutyCycle cycle = new DutyCycle(now::get, rests::add);

    @Test
    void aRestIsAsLongAsItsStep() {
        cycle.step(() -> now.addAndGet(40_000_000));
        cycle.step(() -> now.addAndGet(7_000));
        assertEquals(List.of(40_000_000L, 7_000L), rests);
    }

    @Test
    void noRestIsLongerThanASecond() {
        cycle.step(() -> now.addAndGet(Duration.ofMinutes(3).toNanos()));
        assertEquals(List.of(Duration.ofSeconds(1).toNanos()), rests);
    }

    @Test
    void aStepThatFailsRestsToo() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        cycle.step(
                                () -> {
                                    now.addAndGet(5);
                                    throw new IllegalStateException("refused");
                                }));
        assertEquals(List.of(5L), rests);
    }

    @Test
    void anInterruptionIsKept() {
        var interrupted =
                new DutyCycle(
                        now::get,
                        _ -> {
                            throw new InterruptedException();
                        });
        assertFalse(Thread.currentThread().isInterrupted());
        interrupted.step(() -> {});
        assertTrue(Thread.interrupted());
    }
}
