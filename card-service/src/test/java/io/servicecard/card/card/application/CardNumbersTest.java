package io.servicecard.card.card.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CardNumbersTest {
    private static final int MANY = 20_000;

    @Inject Cards cards;
    @Inject CardNumbers numbers;

    @Test
    void everyNumberHasItsPrefixItsLengthAndTheCheckDigitOfLuhn() {
        Set<String> drawn = new HashSet<>();
        for (int n = 0; n < MANY; n++) {
            var prefix = Integer.toString(n % 900_000 + 100_000).substring(0, n % 6 + 1);
            var digits = numbers.draw(prefix).digits();
            assertTrue(digits.startsWith(prefix));
            assertEquals(prefix.length() + 11, digits.length());
            assertEquals(0, luhnSum(digits) % 10);
            drawn.add(digits);
        }
        assertTrue(drawn.size() > MANY - 10, "ten random digits hardly ever repeat");
    }

    @Test
    void aNumberThatIsTakenIsDrawnAgain() {
        long seed = System.nanoTime();
        var first = new CardNumbers(cards, new Random(seed));
        var second = new CardNumbers(cards, new Random(seed));
        assertEquals(
                first.draw("42"),
                second.draw("42"),
                "both draw the same numbers in the same order");
        var taken = QuarkusTransaction.requiringNew().call(() -> first.next("42"));
        var other = QuarkusTransaction.requiringNew().call(() -> second.next("42"));
        assertNotEquals(taken, other);
    }

    /** Written anew from the definition, not by the library under test. */
    private static int luhnSum(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum;
    }
}
