package io.servicecard.card.card.application;

import io.servicecard.card.card.domain.CardNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** Draws card numbers: prefix, ten random digits, and the check digit of Luhn (ISO/IEC 7812-1). */
@ApplicationScoped
class CardNumbers {
    private static final int RANDOM_DIGITS = 10;
    private static final int TRIES = 20;

    private final Cards cards;
    private final RandomGenerator random;

    @Inject
    CardNumbers(Cards cards) {
        this(cards, new SecureRandom());
    }

    CardNumbers(Cards cards, RandomGenerator random) {
        this.cards = cards;
        this.random = random;
    }

    /** A number nobody has or had, claimed in the caller's transaction. */
    CardNumber next(String prefix) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var number = draw(prefix);
            if (cards.claim(number)) {
                return number;
            }
        }
        throw new IllegalStateException("the numbers of a programme's prefix are used up");
    }

    /** A well-formed number, which somebody may have. */
    CardNumber draw(String prefix) {
        var digits =
                prefix
                        + random.ints(RANDOM_DIGITS, 0, 10)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining());
        try {
            return new CardNumber(digits + LuhnCheckDigit.LUHN_CHECK_DIGIT.calculate(digits));
        } catch (CheckDigitException e) {
            throw new IllegalStateException("digits have a check digit", e);
        }
    }
}
