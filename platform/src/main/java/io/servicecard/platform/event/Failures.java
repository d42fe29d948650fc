package io.servicecard.platform.event;

import io.servicecard.platform.database.DatabaseTrouble;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass by waiting from those that stay. */
final class Failures {
    private Failures() {}

    /** Whether an engine is missing or overloaded: waiting helps, and the event is in order. */
    static boolean ofAnEngine(Throwable failure) {
        return DatabaseTrouble.of(failure) == DatabaseTrouble.UNAVAILABLE
                || Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .anyMatch(RetriableException.class::isInstance);
    }

    /** Whether another transaction was in the way. */
    static boolean ofContention(Throwable failure) {
        return DatabaseTrouble.of(failure) == DatabaseTrouble.CONTENDED;
    }

    /** Class names only: messages may carry values. */
    static String summary(Throwable failure) {
        return DatabaseTrouble.summary(failure);
    }
}
