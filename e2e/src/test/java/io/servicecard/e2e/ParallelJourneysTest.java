package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.suite.Say;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many customers at the same time: nobody is refused by trouble, and every number adds up. */
@Order(3)
@ExtendWith(UnderTest.Provider.class)
class ParallelJourneysTest {

    private static final int JOURNEYS = 200;
    private static final int IN_FLIGHT = 200;

    @Test
    void addUp(UnderTest test) {
        var world = test.world().counted();
        Say.line("%d journeys, %d at a time".formatted(JOURNEYS, IN_FLIGHT));
        var begun = System.nanoTime();
        var walked = Journeys.walk(world, JOURNEYS, IN_FLIGHT, _ -> {});
        var seconds = (System.nanoTime() - begun) / 1e9;
        Say.line(
                "%d journeys in %.1f s, %.0f requests/s: %s"
                        .formatted(
                                JOURNEYS,
                                seconds,
                                world.api().traffic().total() / seconds,
                                world.api().traffic()));

        assertEquals(List.of(), world.api().traffic().serverErrors());
        assertTrue(
                world.api().traffic().answers().keySet().stream().allMatch(status -> status < 500));
        assertEquals(JOURNEYS, walked.size());
        test.mustBeInOrder(walked);
    }
}
