package io.servicecard.loyalty.account.messaging;

import io.servicecard.platform.event.CloudEvent;
import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What was read of events that the transaction has still to apply, so that none is read twice. */
@TransactionScoped
class FactsAhead {
    private final Map<UUID, OrderFact> byEvent = new HashMap<>();

    /** What an event that is applied later says. */
    OrderFact look(CloudEvent event) {
        return byEvent.computeIfAbsent(event.id(), id -> OrderFact.read(event));
    }

    /** What the event says that is applied now. */
    OrderFact take(CloudEvent event) {
        var known = byEvent.remove(event.id());
        return known == null ? OrderFact.read(event) : known;
    }
}
