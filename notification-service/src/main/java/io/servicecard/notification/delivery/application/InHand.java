package io.servicecard.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The messages that this process is handing over, until their outcome is recorded. While the
 * database is away after the provider's word, a lease may end; the message must not go out again.
 */
@ApplicationScoped
class InHand {
    private final Set<UUID> messages = ConcurrentHashMap.newKeySet();

    void take(UUID message) {
        messages.add(message);
    }

    void release(UUID message) {
        messages.remove(message);
    }

    boolean holds(UUID message) {
        return messages.contains(message);
    }
}
