package io.servicecard.feedback.ownership.messaging;

import static java.util.Objects.requireNonNull;

import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.security.SubjectDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Learns which customer a token's subject stands for. */
@ApplicationScoped
class CardListener implements EventListener {
    private static final Set<EventType> TYPES = Set.of(EventType.v1("card", "CardActivated"));

    private final SubjectDirectory directory;

    CardListener(SubjectDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Set<EventType> types() {
        return TYPES;
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(CardActivated.class);
        directory.bind(fact.subject(), fact.customerId());
    }

    /** An event without these fields is a poisoned one. */
    record CardActivated(String subject, UUID customerId) {
        CardActivated {
            requireNonNull(subject);
            requireNonNull(customerId);
        }
    }
}
