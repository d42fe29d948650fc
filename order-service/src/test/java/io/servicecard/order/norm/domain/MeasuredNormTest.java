package io.servicecard.order.norm.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasuredNormTest {
    private static final int ENOUGH = 20;

    @Test
    void theMedianSpeaks() {
        assertEquals(
                Optional.of(new MeasuredNorm(41, 21, 0)),
                MeasuredNorm.of(Collections.nCopies(21, 2_401L), ENOUGH));
    }

    @Test
    void tooFewSayNothing() {
        assertTrue(MeasuredNorm.of(Collections.nCopies(19, 2_400L), ENOUGH).isEmpty());
        assertTrue(MeasuredNorm.of(List.of(), ENOUGH).isEmpty());
    }

    @Test
    void aStageThatNobodyEndedOverNightSaysNothing() {
        var touches = new ArrayList<>(Collections.nCopies(10, 1_800L));
        touches.addAll(Collections.nCopies(10, 2_400L));
        touches.addAll(List.of(0L, 86_400L, 90_000L));
        var norm = MeasuredNorm.of(touches, ENOUGH).orElseThrow();
        assertEquals(20, norm.sampleSize());
        assertEquals(3, norm.outliers());
        assertEquals(35, norm.minutes());
        assertTrue(
                MeasuredNorm.of(touches.subList(4, touches.size()), ENOUGH).isEmpty(),
                "outliers do not make enough");
    }

    @Test
    void fewOutliersMoveItNoFurtherThanItsNeighbours() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var touches = new ArrayList<Long>();
            for (int passage = 0; passage < 60; passage++) {
                touches.add(1_000L + random.nextInt(2_000));
            }
            var before = MeasuredNorm.of(touches, ENOUGH).orElseThrow().minutes();
            for (int wrong = 0; wrong < 3; wrong++) {
                touches.add((long) random.nextInt(10_000_000));
            }
            var after = MeasuredNorm.of(touches, ENOUGH).orElseThrow().minutes();
            assertTrue(Math.abs(after - before) <= 5, seed + ": " + before + ", " + after);
        }
    }

    @Test
    void littleIsNotWorthAPersonsTime() {
        var norm = new MeasuredNorm(33, 20, 0);
        assertTrue(norm.differsFrom(30, 10));
        assertFalse(norm.differsFrom(31, 10));
        assertFalse(norm.differsFrom(33, 0));
        assertTrue(new MeasuredNorm(1, 20, 0).differsFrom(2, 10));
    }
}
