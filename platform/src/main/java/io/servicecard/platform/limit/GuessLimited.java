package io.servicecard.platform.limit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of a resource that somebody might guess at: wrong guesses are counted, in the database,
 * and refused when there are too many. How many that is says {@code servicecard.limits.guesses}.
 * The target that is guessed at is told by an argument that is {@link GuessedAt}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface GuessLimited {
    /** What is guessed, the key in the configuration. */
    @Nonbinding
    String value();

    /**
     * The refusals that mean a wrong guess. A refusal that is returned rather than thrown always
     * means one, unless it is repeated from an earlier answer.
     */
    @Nonbinding
    Class<? extends RuntimeException>[] wrong() default {};

    /**
     * Whether a guess is counted before it is made and given back when it was right, so that
     * guesses at the same time cannot slip through together. Right only for what one person does
     * once at a time.
     */
    @Nonbinding
    boolean strict() default false;
}
