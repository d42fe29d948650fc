package io.servicecard.platform.event;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass by waiting from those that stay. */
final class Failures {
    private Failures() {}

    /**
     * Whether an engine is missing or overloaded: the database cannot be reached or shuts down
     * (SQLSTATE classes 08 and 57, 53), or no connection is free. Waiting helps, and nothing is
     * wrong with the event.
     */
    static boolean ofAnEngine(Throwable failure) {
        return chain(failure)
                .anyMatch(
                        cause ->
                                cause instanceof RetriableException
                                        || cause instanceof SQLException sql && engineState(sql));
    }

    /**
     * Whether another transaction was in the way: deadlock, serialization, lock time-out, stale
     * row.
     */
    static boolean ofContention(Throwable failure) {
        return chain(failure)
                .anyMatch(
                        cause ->
                                cause instanceof OptimisticLockException
                                        || cause instanceof PessimisticLockException
                                        || cause instanceof LockTimeoutException
                                        || cause instanceof SQLException sql
                                                && sql.getSQLState() != null
                                                && contentionState(sql.getSQLState()));
    }

    /** Class names only: messages may carry values. */
    static String summary(Throwable failure) {
        return String.join(" ← ", chain(failure).map(Failures::name).toList());
    }

    private static String name(Throwable cause) {
        return cause instanceof SQLException sql
                ? cause.getClass().getSimpleName() + "[" + sql.getSQLState() + "]"
                : cause.getClass().getSimpleName();
    }

    private static boolean engineState(SQLException failure) {
        var state = failure.getSQLState();
        return state == null
                ? failure.getMessage() != null
                        && failure.getMessage().contains("acquisition timeout")
                : state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
    }

    private static boolean contentionState(String state) {
        return state.equals("40001") || state.equals("40P01") || state.equals("55P03");
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
