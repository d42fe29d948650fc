package io.servicecard.platform.database;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failure says of the database, by SQLSTATE (PostgreSQL, appendix A). */
public enum DatabaseTrouble {
    /** Not reachable, shutting down, or without a free connection: classes 08, 53 and 57. */
    UNAVAILABLE,
    /** Another transaction was in the way: serialization, deadlock, lock time-out, stale row. */
    CONTENDED,
    /** A value is too long, out of range, or no text of the database's encoding. */
    UNSTORABLE,
    /** Nothing. */
    NONE;

    /** Looks through the failure and its causes. */
    public static DatabaseTrouble of(Throwable failure) {
        return chain(failure)
                .map(DatabaseTrouble::ofOne)
                .filter(trouble -> trouble != NONE)
                .findFirst()
                .orElse(NONE);
    }

    /**
     * Whether the database chose this transaction to give way to another one: a deadlock or a
     * serialization failure, after which the same work mostly succeeds. Not so a time-out, for who
     * begins anew waits as long again.
     */
    public static boolean gaveWay(Throwable failure) {
        return chain(failure)
                .map(cause -> cause instanceof SQLException sql ? sql.getSQLState() : null)
                .anyMatch(state -> "40001".equals(state) || "40P01".equals(state));
    }

    /** The failure for a log: class names and states only, for messages may carry values. */
    public static String summary(Throwable failure) {
        return chain(failure).map(DatabaseTrouble::name).collect(Collectors.joining(" ← "));
    }

    /** The failure as it may be logged: stack traces of all causes, without their messages. */
    public static Throwable withoutMessages(Throwable failure) {
        var copy = new Throwable(name(failure));
        copy.setStackTrace(failure.getStackTrace());
        if (failure.getCause() != null && failure.getCause() != failure) {
            copy.initCause(withoutMessages(failure.getCause()));
        }
        return copy;
    }

    private static DatabaseTrouble ofOne(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException e -> CONTENDED;
            case PessimisticLockException e -> CONTENDED;
            case LockTimeoutException e -> CONTENDED;
            case SQLException e when e.getSQLState() != null -> ofState(e.getSQLState());
            case SQLException e -> ofPool(e);
            default -> NONE;
        };
    }

    private static DatabaseTrouble ofState(String state) {
        return switch (state) {
            case "40001", "40P01", "55P03" -> CONTENDED;
            case "22001", "22003", "22021", "22P05" -> UNSTORABLE;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static DatabaseTrouble ofClass(String stateClass) {
        return switch (stateClass) {
            case "08", "53", "57" -> UNAVAILABLE;
            default -> NONE;
        };
    }

    /**
     * The pool gives no state when no connection becomes free in time; its message is all it says.
     */
    private static DatabaseTrouble ofPool(SQLException failure) {
        var message = failure.getMessage();
        return message != null && message.toLowerCase(Locale.ROOT).contains("acquisition timeout")
                ? UNAVAILABLE
                : NONE;
    }

    private static String name(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? name + "[" + sql.getSQLState() + "]" : name;
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
