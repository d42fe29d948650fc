package io.servicecard.loyalty.merge.messaging;

import io.servicecard.loyalty.merge.application.MergeAccounts;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Two customers turned out to be one person. */
@ApplicationScoped
class MergeListener implements EventListener {
    private static final EventType MERGED = EventType.v1("card", "CustomersMerged");

    private final MergeAccounts mergeAccounts;

    MergeListener(MergeAccounts mergeAccounts) {
        this.mergeAccounts = mergeAccounts;
    }

    /** What is read of it. */
    record Merged(UUID customerId, UUID mergedCustomerId) {}

    @Override
    public Set<EventType> types() {
        return Set.of(MERGED);
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(Merged.class);
        mergeAccounts.merge(fact.customerId(), fact.mergedCustomerId());
    }
}
