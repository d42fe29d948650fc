package io.servicecard.platform.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Rounds on a clock that stands still: the planned time is looked at, not waited for. */
class RoundsTest {
    private static final Duration FIRST = Duration.ofSeconds(7);
    private static final Duration EVERY = Duration.ofSeconds(10);

    private record Planned(Duration delay, Runnable call) {}

    private final Queue<Planned> plan = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private boolean fails;
    private Runnable inTheMiddle = () -> {};

    private final BackgroundWork work =
            new BackgroundWork() {
                @Override
                public String name() {
                    return "probe";
                }

                @Override
                public Duration first() {
                    return FIRST;
                }

                @Override
                public Duration every() {
                    return EVERY;
                }

                @Override
                public void round(BooleanSupplier going) {
                    inTheMiddle.run();
                    done.add(going.getAsBoolean() ? "round" : "told to end");
                    if (fails) {
                        throw new IllegalStateException("of no interest");
                    }
                }

                @Override
                public void last() {
                    done.add("last");
                }
            };
    private final Rounds rounds =
            new Rounds(work, (delay, call) -> plan.add(new Planned(delay, call)), Runnable::run);

    @Test
    void startsLateAndPlansTheNextRoundWhenOneIsOver() {
        rounds.start();
        assertEquals(List.of(), done, "not with the start of the service");
        assertEquals(FIRST, next());
        assertEquals(EVERY, next());
        assertEquals(EVERY, next());
        assertEquals(List.of("round", "round", "round"), done);
    }

    @Test
    void failuresMakeTheRestsLongerUntilOneSucceeds() {
        rounds.start();
        fails = true;
        assertEquals(FIRST, next());
        for (int seconds : new int[] {20, 40, 60, 60}) {
            assertEquals(Duration.ofSeconds(seconds), next());
        }
        fails = false;
        assertEquals(Duration.ofSeconds(60), next());
        assertEquals(EVERY, next(), "all is well again");
    }

    @Test
    void slowWorkNeitherHurriesNorStopsAfterAFailure() {
        var pace = new Pace(Duration.ofHours(1));
        assertEquals(Duration.ofHours(1), pace.afterFailure());
        assertEquals(Duration.ofHours(1), pace.afterFailure());
        assertEquals(Duration.ofHours(1), pace.afterSuccess());
    }

    @Test
    void whatIsStoppedIsToldSaysItsLastWordAndIsPlannedNoMore() {
        rounds.start();
        inTheMiddle = rounds::stop;
        next();
        rounds.last();
        assertEquals(List.of("told to end", "last"), done);
        assertNull(plan.peek(), "no further round");
    }

    @Test
    void aRoundThatWasPlannedBeforeTheStopDoesNothing() {
        rounds.start();
        rounds.stop();
        next();
        assertEquals(List.of(), done);
        assertNull(plan.peek());
    }

    /** Lets the planned round come, and says how long it would have been waited for. */
    private Duration next() {
        var planned = plan.remove();
        planned.call().run();
        return planned.delay();
    }
}
