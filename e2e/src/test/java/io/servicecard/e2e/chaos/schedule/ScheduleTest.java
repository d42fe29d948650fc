package io.servicecard.e2e.chaos.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Plans follow from their seed. */
@Order(0)
class ScheduleTest {

    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);
    private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    @Test
    void sameSeedSamePlan() {
        assertEquals(Schedule.of(7, TEN_MINUTES, ALL), Schedule.of(7, TEN_MINUTES, ALL));
        assertNotEquals(
                Schedule.of(7, TEN_MINUTES, ALL).faults(),
                Schedule.of(8, TEN_MINUTES, ALL).faults());
    }

    /** A plan that was printed once is the plan for ever; this one was. */
    @Test
    void seedsKeepTheirMeaning() {
        var first = Schedule.of(1, TEN_MINUTES, Kind.parse("service,partition")).faults();
        assertEquals(
                "  1    10 s  partition  notification   silent for 4 s",
                first.getFirst().describe());
        assertEquals("  2    28 s  service    feedback", first.get(1).describe());
    }

    @Test
    void everyKindComesBeforeOneComesAgain() {
        for (long seed = 0; seed < 50; seed++) {
            var faults = Schedule.of(seed, TEN_MINUTES, ALL).faults();
            var seen = new HashSet<Kind>();
            faults.stream().limit(ALL.size()).forEach(fault -> seen.add(fault.kind()));
            assertEquals(ALL, seen);
            for (var fault : faults) {
                assertTrue(fault.kind().targets().contains(fault.target()), fault::describe);
                assertTrue(
                        fault.lasts().toSeconds() >= fault.kind().shortest()
                                && fault.lasts().toSeconds() <= fault.kind().longest(),
                        fault::describe);
                assertTrue(fault.at().compareTo(TEN_MINUTES) < 0, fault::describe);
            }
        }
    }

    @Test
    void onlyTheKindsThatWereAskedForCome() {
        var kinds = Kind.parse("service,broker");
        var faults = Schedule.of(3, TEN_MINUTES, kinds).faults();
        assertTrue(faults.stream().allMatch(fault -> kinds.contains(fault.kind())));
        var unknown = assertThrows(IllegalArgumentException.class, () -> Kind.parse("moon"));
        assertTrue(unknown.getMessage().contains("moon"), unknown::getMessage);
    }
}
