package io.servicecard.notification.delivery.application;

import io.servicecard.notification.message.application.PeerUnavailable;
import io.servicecard.notification.message.domain.Recipient;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows how customers are reached, now. */
public interface Contacts {
    /**
     * The customers' contacts by customer id; a customer without any may be missing.
     *
     * @throws PeerUnavailable when they cannot be resolved now
     */
    Map<UUID, Recipient> resolve(Collection<UUID> customerIds);
}
