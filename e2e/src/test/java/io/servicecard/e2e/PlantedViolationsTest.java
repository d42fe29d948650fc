package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.servicecard.e2e.chaos.SelfTest;
import io.servicecard.e2e.chaos.check.Evidence;
import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.check.Plants;
import io.servicecard.e2e.chaos.load.Crowd;
import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.journey.Journeys;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The check after chaos finds what is wrong. It leaves the shared suite broken, so it comes last.
 */
@Order(8)
@ExtendWith(UnderTest.Provider.class)
class PlantedViolationsTest {

    private static final int VISITORS = 6;

    @Test
    void areFoundAndNothingElse(UnderTest test) throws Exception {
        Journeys.walk(test.world(), 1, 1, _ -> {}); // one payment with points that is captured
        var place = test.suite().place();
        var promises = new Promises(false);
        var crowd = Crowd.gather(place, promises, 1, VISITORS, UnderTest.DRAINED_WITHIN);
        Wait.until(
                "the crowd has left something of everything that can be broken",
                () -> hasPaid(promises) && new Plants(place).isGround(),
                isGround -> isGround);
        crowd.close();
        test.quiet().await(UnderTest.DRAINED_WITHIN);
        assertEquals(List.of(), promises.broken());

        var evidence = Evidence.gather(place, Optional.of(promises));
        assertEquals(List.of(), SelfTest.failures(place, evidence, EnumSet.allOf(Invariant.class)));
    }

    private static boolean hasPaid(Promises promises) {
        return promises.accepted().stream()
                .flatMap(request -> request.effects().stream())
                .anyMatch(effect -> effect.startsWith("payment ") && !effect.contains("POINTS"));
    }
}
