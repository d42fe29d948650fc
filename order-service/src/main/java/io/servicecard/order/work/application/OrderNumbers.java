package io.servicecard.order.work.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * Numbers people use for orders: {@code R-} and eight random digits of Crockford's base 32, which
 * has no letters that are taken for others. They tell neither how many orders there are nor whose.
 */
@ApplicationScoped
class OrderNumbers {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final Orders orders;

    OrderNumbers(Orders orders) {
        this.orders = orders;
    }

    /** A number no order has; the unique key decides a race. */
    String next() {
        var number = any();
        while (orders.hasNumber(number)) {
            number = any();
        }
        return number;
    }

    private String any() {
        return random.ints(LENGTH, 0, DIGITS.length())
                .mapToObj(digit -> DIGITS.substring(digit, digit + 1))
                .collect(Collectors.joining("", "R-", ""));
    }
}
