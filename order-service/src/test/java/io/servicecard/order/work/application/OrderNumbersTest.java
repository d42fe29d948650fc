package io.servicecard.order.work.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.order.Job;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderNumbersTest {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int SEVERAL_BLOCKS = 200;

    @Inject Orders orders;

    @Test
    void aNumberThatAnOrderHasIsNotGivenAgain() {
        var taken = Job.placed().view().getString("number");
        var numbers = new OrderNumbers(orders, drawsFirst(taken.substring("R-".length())));
        Set<String> given = new HashSet<>();
        for (int i = 0; i < SEVERAL_BLOCKS; i++) {
            given.add(numbers.next());
        }
        assertEquals(SEVERAL_BLOCKS, given.size());
        assertFalse(given.contains(taken));
    }

    private static RandomGenerator drawsFirst(String digits) {
        var drawn = new AtomicInteger();
        var others = RandomGenerator.getDefault();
        return () -> {
            int draw = drawn.getAndIncrement();
            return draw < digits.length()
                    ? (long) DIGITS.indexOf(digits.charAt(draw)) << Integer.SIZE
                    : others.nextLong();
        };
    }
}
