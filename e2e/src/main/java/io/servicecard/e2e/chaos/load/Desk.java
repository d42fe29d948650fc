package io.servicecard.e2e.chaos.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.http.Answer;
import io.servicecard.e2e.http.Api;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One person's way to the API: sends a request under one key until it is answered for good, and
 * notes what was promised. Not for several threads.
 */
final class Desk {

    private static final int REPEATED_ONE_IN = 20;
    private static final long PAUSE_MILLIS = 300;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Api api;
    private final Promises promises;
    private final Pace pace;
    private final Hours hours;
    private final Random random;

    Desk(Api api, Promises promises, Pace pace, Hours hours, Random random) {
        this.api = api;
        this.promises = promises;
        this.pace = pace;
        this.hours = hours;
        this.random = random;
    }

    /** A request was refused for good. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(Answer answer) {
            super(answer.request() + ": " + answer.status() + " " + answer.body());
        }
    }

    /** The accepted request's answer. */
    JsonNode change(
            String user, String path, JsonNode body, Function<JsonNode, List<String>> effects) {
        var answer = tryToChange(user, path, body, effects);
        if (answer.status() >= 300) {
            throw new Refused(answer);
        }
        return answer.body();
    }

    /** What came of a request in the end: accepted, and then noted, or refused. */
    Answer tryToChange(
            String user, String path, JsonNode body, Function<JsonNode, List<String>> effects) {
        hours.mustBeOpen();
        think();
        var key = new UUID(random.nextLong(), random.nextLong()).toString();
        var answer = untilAnswered(path, () -> api.as(user).post(path, body, key));
        if (answer.status() < 300) {
            promises.accept(
                    new Promises.Accepted(key, "POST " + path, effects.apply(answer.body())));
            if (random.nextInt(REPEATED_ONE_IN) == 0) {
                var again = untilAnswered(path, () -> api.as(user).post(path, body, key));
                if (again.status() != answer.status() || !again.body().equals(answer.body())) {
                    promises.broke("POST " + path + " under " + key + " has two answers");
                }
            }
        }
        return answer;
    }

    /** What is shown. */
    Answer read(String user, String path) {
        hours.mustBeOpen();
        return untilAnswered(path, () -> api.as(user).get(path));
    }

    /** Asks again and again, until the answer is as wanted or nobody has the patience any more. */
    Answer until(Supplier<Answer> request, Predicate<Answer> isWanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var answer = request.get();
            if (isWanted.test(answer) || System.nanoTime() > deadline) {
                return answer;
            }
            sleep(PAUSE_MILLIS);
        }
    }

    private void think() {
        sleep(50 + random.nextInt(250));
    }

    private Answer untilAnswered(String path, Supplier<Answer> request) {
        while (true) {
            var answer = once(request);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (hours.isLateEvening()) {
                promises.broke(path + " was never answered");
                throw new Hours.Closed();
            }
            sleep(PAUSE_MILLIS);
        }
    }

    private Optional<Answer> once(Supplier<Answer> request) {
        try {
            var answer = request.get();
            var code = answer.body().path("code").asText();
            var good = answer.status() < 500;
            pace.ended((answer.status() + " " + code).strip(), good);
            return isForGood(answer.status(), code) ? Optional.of(answer) : Optional.empty();
        } catch (AssertionError noAnswer) {
            pace.ended("no answer", false);
            return Optional.empty();
        }
    }

    private static boolean isForGood(int status, String code) {
        return status < 500
                && status != 429
                && !code.equals("idempotency-key-in-flight")
                && !code.equals("contended");
    }

    /** Lets a moment pass. */
    static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Hours.Closed();
        }
    }
}
