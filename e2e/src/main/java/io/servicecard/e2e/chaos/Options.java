package io.servicecard.e2e.chaos;

import io.servicecard.e2e.chaos.check.Invariant;
import io.servicecard.e2e.chaos.schedule.Kind;
import java.time.Duration;
import java.util.EnumSet;
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

    /** What to do. */
    enum Mode {
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
                case "--check" -> mode = Mode.CHECK;
                case "--plan" -> mode = Mode.PLAN;
                case "--self-test" -> mode = Mode.SELF_TEST;
                case "--seed" -> seed = Long.parseLong(value(word, rest));
                case "--minutes" -> minutes = Double.parseDouble(value(word, rest));
                case "--kill" -> kinds = Kind.parse(value(word, rest));
                case "--visitors" -> visitors = Integer.parseInt(value(word, rest));
                case "--plant" -> {
                    mode = Mode.SELF_TEST;
                    plants = EnumSet.of(Invariant.valueOf(value(word, rest)));
                }
                default -> throw new IllegalArgumentException("chaos does not know " + word);
            }
        }
        return new Options(
                mode, seed, Duration.ofSeconds((long) (minutes * 60)), kinds, visitors, plants);
    }

    private static String value(String word, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " needs a value");
        }
        return rest.next();
    }
}
