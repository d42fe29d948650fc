package io.servicecard.notification.message.application;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Knows where an invitation is answered. */
public interface InvitationLinks {
    /**
     * The links by invitation id; one that cannot be answered any more may be missing.
     *
     * @throws PeerUnavailable when they cannot be resolved now
     */
    Map<UUID, String> resolve(Collection<UUID> invitationIds);
}
