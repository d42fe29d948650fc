package io.servicecard.notification.delivery.contact;

import io.servicecard.notification.message.application.PeerUnavailable;
import io.servicecard.platform.database.DatabaseTrouble;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Supplier;

/** Calls other services of the suite. */
final class Peers {
    private Peers() {}

    /** The answer; every failure is one of the peer, for which the message waits. */
    static <T> T ask(String peer, Supplier<T> question) {
        try {
            return question.get();
        } catch (WebApplicationException e) {
            throw new PeerUnavailable(peer, "status " + e.getResponse().getStatus());
        } catch (RuntimeException e) {
            throw new PeerUnavailable(peer, DatabaseTrouble.summary(e));
        }
    }
}
