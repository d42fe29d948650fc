package io.servicecard.platform.limit;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Counts wrong guesses around a {@link GuessLimited} operation. Stands around its transaction: a
 * request never holds two connections, and a wrong guess is counted though everything else is
 * rolled back. Stands around validation as well: what is no guess costs none.
 */
@GuessLimited("")
@Interceptor
@Priority(Interceptor.Priority.APPLICATION - 100)
class GuessLimitInterceptor {
    private static final int CLIENT_ERROR = 400;

    private final GuessCounts counts;
    private final SignedIn signedIn;
    private final ClientAddress address;

    GuessLimitInterceptor(GuessCounts counts, SignedIn signedIn, ClientAddress address) {
        this.counts = counts;
        this.signedIn = signedIn;
        this.address = address;
    }

    @AroundInvoke
    Object limit(InvocationContext call) throws Exception {
        var limited = call.getMethod().getAnnotation(GuessLimited.class);
        var guess =
                new GuessCounts.Guess(
                        limited.value(),
                        signedIn.subject().orElse(null),
                        address.text(),
                        target(call));
        if (limited.strict()) {
            counts.take(guess);
        } else {
            counts.check(guess);
        }
        Object answer;
        try {
            answer = call.proceed();
        } catch (RuntimeException e) {
            settle(guess, limited, isWrong(limited, e));
            throw e;
        }
        settle(guess, limited, isRefusal(answer));
        return answer;
    }

    private void settle(GuessCounts.Guess guess, GuessLimited limited, boolean wrong) {
        if (wrong) {
            counts.wrong(guess, limited.strict());
        } else if (limited.strict()) {
            counts.giveBack(guess);
        }
    }

    private static String target(InvocationContext call) {
        return Arrays.stream(call.getParameters())
                .filter(GuessedAt.class::isInstance)
                .map(argument -> ((GuessedAt) argument).guessedAt())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isWrong(GuessLimited limited, RuntimeException refusal) {
        return Arrays.stream(limited.wrong()).anyMatch(kind -> kind.isInstance(refusal));
    }

    private static boolean isRefusal(Object answer) {
        return answer instanceof RestResponse<?> response
                && response.getStatus() >= CLIENT_ERROR
                && response.getHeaders().getFirst("Idempotent-Replayed") == null;
    }
}
