package io.servicecard.platform.limit;

import io.servicecard.platform.http.Problem;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refusals of whoever asks or guesses too often. */
class LimitProblems {
    private static final int TOO_MANY = 429;

    @ServerExceptionMapper
    RestResponse<Problem> refused(TooManyAttempts refusal) {
        return Problem.of(TOO_MANY, "too-many-attempts")
                .detail("Wait before you try again.")
                .retryAfter(seconds(refusal.retryAfter()));
    }

    static RestResponse<Problem> tooManyRequests(Duration wait) {
        return Problem.of(TOO_MANY, "too-many-requests")
                .detail("Send fewer requests at a time.")
                .retryAfter(seconds(wait));
    }

    /** Whole seconds, rounded up: a caller who waits so long is let in. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
