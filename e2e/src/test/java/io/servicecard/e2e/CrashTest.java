package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.journey.Journey;
import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.suite.Say;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes are killed in the middle of journeys, and every journey ends right. */
@Order(4)
@ExtendWith(UnderTest.Provider.class)
class CrashTest {

    private static final int JOURNEYS = 6;

    @ParameterizedTest(name = "{0} killed at {1}")
    @CsvSource({
        "card-service, CARD_ACTIVE",
        "order-service, FIRST_PLACED",
        "notification-service, FIRST_READY",
        "loyalty-service, FIRST_HANDED_OVER",
        "feedback-service, FIRST_HANDED_OVER",
        "kafka, SECOND_PLACED",
        "postgres, SECOND_HELD"
    })
    void journeysEndRight(String victim, Journey.Step when, UnderTest test) {
        var processes = test.suite().processes();
        var expected = processes.restarts();
        expected.merge(victim, 1, Integer::sum);
        var world = test.world().counted();
        var killed = new AtomicBoolean();
        var begun = System.nanoTime();
        var walked =
                Journeys.walk(
                        world,
                        JOURNEYS,
                        JOURNEYS,
                        step -> {
                            if (step == when && killed.compareAndSet(false, true)) {
                                processes.kill(victim);
                                Say.line("Killed %s at %s".formatted(victim, when));
                            }
                        });
        Say.line(
                "%d journeys ended after %.1f s: %s"
                        .formatted(
                                JOURNEYS,
                                (System.nanoTime() - begun) / 1e9,
                                world.api().traffic()));

        assertTrue(killed.get(), "nothing was killed");
        assertEquals(JOURNEYS, walked.size());
        Wait.until("the suite is whole again", processes::describe, _ -> processes.allReady());
        assertEquals(expected, processes.restarts(), "only what was killed was started again");
        test.mustBeInOrder(walked);
    }
}
