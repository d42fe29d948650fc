package io.servicecard.platform.http;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failure says of the database, by SQLSTATE (PostgreSQL, appendix A). */
enum DatabaseTrouble {
    /** Not reachable, shutting down, or without a free connection: classes 08, 53 and 57. */
    UNAVAILABLE,
    /** Another transaction was in the way: serialization, deadlock, lock time-out. */
    CONTENDED,
    /** Nothing. */
    NONE;

    static DatabaseTrouble of(Throwable failure) {
        return chain(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> of((SQLException) cause))
                .filter(trouble -> trouble != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /** Class names and states only: messages may carry values. */
    static String summary(Throwable failure) {
        return chain(failure)
                .map(
                        cause ->
                                cause instanceof SQLException sql
                                        ? cause.getClass().getSimpleName()
                                                + "["
                                                + sql.getSQLState()
                                                + "]"
                                        : cause.getClass().getSimpleName())
                .collect(Collectors.joining(" ← "));
    }

    private static DatabaseTrouble of(SQLException failure) {
        var state = failure.getSQLState();
        if (state == null) {
            return failure.getMessage() != null
                            && failure.getMessage().contains("acquisition timeout")
                    ? UNAVAILABLE
                    : NONE;
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> CONTENDED;
            default ->
                    state.startsWith("08") || state.startsWith("53") || state.startsWith("57")
                            ? UNAVAILABLE
                            : NONE;
        };
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
