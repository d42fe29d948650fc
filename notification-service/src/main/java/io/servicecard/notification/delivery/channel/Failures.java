package io.servicecard.notification.delivery.channel;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** Tells whether a provider can have received what was sent. */
final class Failures {
    private Failures() {}

    /** Whether no connection came about, so that nothing was received. */
    static boolean beforeSending(Throwable failure) {
        return chain(failure)
                .anyMatch(
                        cause ->
                                cause instanceof ConnectException
                                        || cause instanceof UnknownHostException);
    }

    /** The failure and its causes. */
    static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
