package io.servicecard.platform.background;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchesTest {
    private final ArrayDeque<Integer> left = new ArrayDeque<>(List.of(3, 3, 2, 3));

    @Test
    void aBatchThatIsNotFullIsTheLast() {
        assertEquals(8, Batches.whileFull(3, () -> true, left::remove));
        assertEquals(1, left.size());
    }

    @Test
    void nothingBeginsWhenTheServiceStops() {
        assertEquals(3, Batches.whileFull(3, () -> left.size() == 4, left::remove));
        assertEquals(0, Batches.whileFull(3, () -> false, left::remove));
        assertEquals(3, left.size());
    }

    @Test
    void whatFailsEndsIt() {
        Batches.Batch<IOException> failing =
                () -> {
                    left.remove();
                    throw new IOException("refused");
                };
        assertThrows(IOException.class, () -> Batches.whileFull(3, () -> true, failing));
        assertEquals(3, left.size());
        assertTrue(left.contains(2));
    }
}
