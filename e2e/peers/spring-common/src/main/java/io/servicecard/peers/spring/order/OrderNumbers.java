package io.servicecard.peers.spring.order;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Numbers people use for orders. */
@Component
class OrderNumbers {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();

    /** Random digits; the unique key decides a collision, which is one in a million orders. */
    String next() {
        var number = new StringBuilder("R-");
        random.ints(LENGTH, 0, DIGITS.length())
                .forEach(digit -> number.append(DIGITS.charAt(digit)));
        return number.toString();
    }
}
