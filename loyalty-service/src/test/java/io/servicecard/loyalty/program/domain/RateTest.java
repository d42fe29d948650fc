package io.servicecard.loyalty.program.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RateTest {
    private static final Rate ROUBLES = new Rate(1, 10_000, 100);

    @Test
    void roundsDownOnce() {
        assertEquals(0, ROUBLES.earned(9_999));
        assertEquals(1, ROUBLES.earned(10_000));
        assertEquals(1, ROUBLES.earned(19_999));
    }

    @Test
    void aRateIsARationalAndNeedsNoDecimals() {
        var threePerSeven = new Rate(3, 7, 1);
        assertEquals(2, threePerSeven.earned(6));
        assertEquals(3, threePerSeven.earned(7));
        assertEquals(300_000_000_000_000_000L, threePerSeven.earned(700_000_000_000_000_000L));
    }

    @Test
    void currencyRoundingNeverTurnsAPointIntoNothing() {
        assertEquals(100, ROUBLES.worth(1));
        assertEquals(1, new Rate(1, 100, 1).worth(1));
    }

    @Test
    void noMorePointsArePayableThanWhatIsDue() {
        assertEquals(34, ROUBLES.payable(3_499));
        assertEquals(0, ROUBLES.payable(99));
    }

    @Test
    void whatDoesNotFitIsRefusedNotWrapped() {
        assertThrows(ArithmeticException.class, () -> worth(Long.MAX_VALUE));
    }

    private static long worth(long points) {
        return ROUBLES.worth(points);
    }
}
