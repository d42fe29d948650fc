package io.servicecard.e2e.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the command takes. */
class OptionsTest {

    @Test
    void withoutArgumentsEverythingIsMeasured() {
        var options = Options.of(List.of());
        assertTrue(options.workloads().containsAll(Options.ALL));
        assertEquals(5, options.rounds());
        assertEquals(120, options.warmUp());
        assertEquals(Set.of("spring", "spring-jdbc"), options.peers());
        assertFalse(options.growth());
        assertTrue(options.wantsAll());
    }

    @Test
    void curvesAreOfWhatWasChosen() {
        var options = Options.of(List.of("--growth", "--workload", "COMMAND"));
        assertTrue(options.growth());
        assertFalse(options.wantsAll());
    }

    @Test
    void quickIsThreeWorkloadsWithOneOfThePeers() {
        var options = Options.of(List.of("--quick"));
        assertEquals(Set.of("W1", "W2", "W7"), options.workloads());
        assertEquals(Set.of("spring"), options.peers());
    }

    @Test
    void peersAreChosen() {
        var options = Options.of(List.of("--quick", "--peers", "spring-jdbc"));
        assertEquals(Set.of("spring-jdbc"), options.peers());
    }

    @Test
    void workloadsAndRoundsAreChosen() {
        var options = Options.of(List.of("--workload", "w5,W8", "--rounds", "7"));
        assertEquals(Set.of("W5", "W8"), options.workloads());
        assertEquals(7, options.rounds());
        assertTrue(options.wants("W5"));
        assertFalse(options.wants("W1"));
    }

    @Test
    void whatIsNotKnownIsRefused() {
        for (var arguments :
                List.of(
                        List.of("--fast"),
                        List.of("--workload", "W9"),
                        List.of("--peers", "spring,kafka"),
                        List.of("--rounds", "0"),
                        List.of("--rounds", "many"),
                        List.of("--rounds"))) {
            assertThrows(IllegalArgumentException.class, () -> Options.of(arguments));
        }
    }
}
