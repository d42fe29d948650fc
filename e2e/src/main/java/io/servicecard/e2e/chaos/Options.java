package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.schedule.Kind;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * What the command was asked for.
 *
 * @param kinds of faults; none in a self-test
 * @param visitors at the same time
 * @param plants invariants to break on purpose, each of which must be found
 */
record Options(
        Mode mode,
        long seed,
        Duration length,
        Set<Kind> kinds,
        int visitors,
        Set<Invariant> plants) {

    /** How the command is used. */
    static final String HELP =
            """
            usage: ./servicecard chaos [OPTION…]
              --seed N        from which the plan follows, 1 if not said
              --minutes M     how long there is load and things break, 10 if not said
              --kill KIND,…   what breaks, all if not said: service, broker, postgres, gateway, partition, latency,
                              pause, shuffle, poison, disk, clock
              --visitors N    at the same time, 10 if not said
              --plan          prints the plan and ends
              --check         checks the running suite of SERVICECARD_HOME and SERVICECARD_PORT
              --self-test     breaks every invariant on purpose: each must be found; --plant I7 breaks one
            It runs a suite of its own on SERVICECARD_PORT with its data in the folder chaos of SERVICECARD_HOME,
            writes target/chaos.json and target/chaos.svg, and ends with 0 only when nothing is wrong.""";

    /** What to do. */
    enum Mode {
        /** Say how the command is used. */
        HELP,
        /** Start a suite, let things happen, check. */
        RUN,
        /** Check the running suite. */
        CHECK,
        /** Print the plan and end. */
        PLAN,
        /** Start a suite, break invariants, and look whether the check finds each. */
        SELF_TEST
    }

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException with a sentence for a person
     */
    static Options parse(List<String> words) {
        var mode = Mode.RUN;
        var seed = 1L;
        var minutes = 10.0;
        Set<Kind> kinds = Kind.parse("all");
        var visitors = 10;
        Set<Invariant> plants = EnumSet.allOf(Invariant.class);
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--help" -> mode = Mode.HELP;
                case "--check" -> mode = Mode.CHECK;
                case "--plan" -> mode = Mode.PLAN;
                case "--self-test" -> mode = Mode.SELF_TEST;
                case "--seed" -> seed = whole(word, rest);
                case "--minutes" -> minutes = number(word, rest).doubleValue();
                case "--kill" -> kinds = Kind.parse(value(word, rest));
                case "--visitors" -> visitors = (int) whole(word, rest);
                case "--plant" -> {
                    mode = Mode.SELF_TEST;
                    plants = EnumSet.of(invariant(value(word, rest)));
                }
                default -> throw new IllegalArgumentException("chaos does not know " + word);
            }
        }
        if (minutes <= 0 || visitors <= 0) {
            throw new IllegalArgumentException("--minutes and --visitors must be more than 0");
        }
        return new Options(
                mode, seed, Duration.ofSeconds((long) (minutes * 60)), kinds, visitors, plants);
    }

    private static long whole(String word, Iterator<String> rest) {
        var number = number(word, rest);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(word + " needs a whole number", e);
        }
    }

    private static BigDecimal number(String word, Iterator<String> rest) {
        var value = value(word, rest);
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(word + " needs a number, not " + value, e);
        }
    }

    private static Invariant invariant(String name) {
        return Arrays.stream(Invariant.values())
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no invariant " + name));
    }

    private static String value(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " needs a value");
        }
        return rest.next();
    }
}
