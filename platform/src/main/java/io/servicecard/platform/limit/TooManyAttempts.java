package io.servicecard.platform.limit;

import java.time.Duration;

/** Wrong guesses are used up: answered with 429, {@code too-many-attempts}. */
public final class TooManyAttempts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param retryAfter how long the caller has to wait
     */
    public TooManyAttempts(Duration retryAfter) {
        this.retryAfter = retryAfter;
    }

    /** How long the caller has to wait. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
