package io.servicecard.order.work.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Numbers people use for orders: {@code R-} and eight random digits of Crockford's base 32, which
 * has no letters that are taken for others. They tell neither how many orders there are nor whose.
 */
@ApplicationScoped
class OrderNumbers {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private static final int BLOCK = 64;

    private final Queue<String> free = new ConcurrentLinkedQueue<>();
    private final Orders orders;
    private final RandomGenerator random;

    @Inject
    OrderNumbers(Orders orders) {
        this(orders, new SecureRandom());
    }

    OrderNumbers(Orders orders, RandomGenerator random) {
        this.orders = orders;
        this.random = random;
    }

    /**
     * A number that no order had when its block was drawn, of 32⁸; the unique key decides a race.
     * One question to the database is for a whole block.
     */
    String next() {
        var number = free.poll();
        while (number == null) {
            var block = Stream.generate(this::any).limit(BLOCK).collect(Collectors.toSet());
            block.removeAll(orders.numbersAmong(block));
            free.addAll(block);
            number = free.poll();
        }
        return number;
    }

    private String any() {
        return random.ints(LENGTH, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining("", "R-", ""));
    }
}
