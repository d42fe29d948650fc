package io.servicecard.platform.limit;

import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides who may guess. A signed-in caller is refused for own wrong guesses only; what others
 * guessed from the same address or at the same target leaves them fewer, but never less than one.
 * So many strangers are slowed down, and nobody can lock the owner out, whose first guess is right.
 */
@ApplicationScoped
class GuessCounts {
    private final GuessTable table;
    private final Secrets secrets;
    private final LimitsConfig config;

    GuessCounts(GuessTable table, Secrets secrets, LimitsConfig config) {
        this.table = table;
        this.secrets = secrets;
        this.config = config;
    }

    /**
     * A guess.
     *
     * @param what is guessed, a key of the configuration
     * @param subject who guesses, null for somebody not signed in
     * @param address from where
     * @param target at what, null when everybody guesses at something else
     */
    record Guess(String what, String subject, String address, String target) {}

    /**
     * Refuses when no guess is left; writes nothing.
     *
     * @throws TooManyAttempts with the time to wait
     */
    void check(Guess guess) {
        bears(guess);
    }

    /**
     * Counts a guess of the caller before it is made.
     *
     * @throws TooManyAttempts when none is left, with the time to wait
     */
    void take(Guess guess) {
        var limits = limits(guess);
        if (!table.count(ofCaller(guess), bears(guess), limits.window())) {
            bears(guess); // somebody took the last one in between: this look sees it
            throw new TooManyAttempts(limits.window());
        }
    }

    /** Gives back what was taken: it was right, or no guess at all. */
    void giveBack(Guess guess) {
        table.giveBack(ofCaller(guess));
    }

    /**
     * Counts a wrong guess.
     *
     * @param taken whether it is counted for the caller already
     */
    void wrong(Guess guess, boolean taken) {
        var limits = limits(guess);
        Map<String, Integer> counted = new LinkedHashMap<>();
        if (guess.target() != null) {
            limits.byTarget().ifPresent(bears -> counted.put(ofTarget(guess), bears));
        }
        counted.put(ofAddress(guess), limits.byAddress());
        if (guess.subject() != null) {
            counted.put(ofCaller(guess), limits.byCaller());
        }
        if (taken) {
            counted.remove(ofCaller(guess));
        }
        counted.forEach((key, bears) -> table.count(key, bears, limits.window()));
    }

    /** How many wrong guesses the caller may have now. */
    private int bears(Guess guess) {
        var limits = limits(guess);
        var counts = table.read(keys(guess));
        int bears = limits.byAddress();
        if (guess.subject() != null) {
            boolean attacked = reached(counts, ofAddress(guess), limits.byAddress());
            if (guess.target() != null && limits.byTarget().isPresent()) {
                attacked |= reached(counts, ofTarget(guess), limits.byTarget().getAsInt());
            }
            bears = attacked ? 1 : limits.byCaller();
        }
        if (reached(counts, ofCaller(guess), bears)) {
            throw new TooManyAttempts(counts.get(ofCaller(guess)).ends());
        }
        return bears;
    }

    private static boolean reached(Map<String, GuessTable.Count> counts, String key, int bears) {
        var count = counts.get(key);
        return count != null && count.wrong() >= bears;
    }

    private LimitsConfig.Guesses limits(Guess guess) {
        var limits = config.guesses().get(guess.what());
        if (limits == null) {
            throw new IllegalStateException("no servicecard.limits.guesses." + guess.what());
        }
        return limits;
    }

    private List<String> keys(Guess guess) {
        List<String> keys = new ArrayList<>(List.of(ofCaller(guess), ofAddress(guess)));
        if (guess.target() != null) {
            keys.add(ofTarget(guess));
        }
        return keys;
    }

    private String ofCaller(Guess guess) {
        return guess.subject() == null
                ? ofAddress(guess)
                : key(guess.what(), "caller", guess.subject());
    }

    private String ofAddress(Guess guess) {
        return key(guess.what(), "address", guess.address());
    }

    private String ofTarget(Guess guess) {
        return key(guess.what(), "target", guess.target());
    }

    /** Neither an address nor a number is stored: only its keyed hash. */
    private String key(String what, String by, String value) {
        byte[] hash = secrets.hash("guess", what + " " + by + " " + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
