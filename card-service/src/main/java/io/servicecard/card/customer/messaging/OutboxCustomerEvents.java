package io.servicecard.card.customer.messaging;

import io.servicecard.card.customer.application.CustomerEvents;
import io.servicecard.card.customer.domain.CustomerEvent;
import io.servicecard.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Publishes what happened to customers through the outbox, without any of their data. */
@ApplicationScoped
class OutboxCustomerEvents implements CustomerEvents {
    private final Outbox outbox;

    OutboxCustomerEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    record CustomerRegisteredV1(
            UUID customerId, String kind, String locale, long version, Instant occurredAt) {}

    record CustomerChangedV1(
            UUID customerId, List<String> changedFields, long version, Instant occurredAt) {}

    record CustomerBirthdayV1(UUID customerId, int year, long version, Instant occurredAt) {}

    @Override
    public void publish(CustomerEvent event) {
        switch (event) {
            case CustomerEvent.Registered e ->
                    outbox.append(
                            "CustomerRegistered",
                            e.customerId(),
                            new CustomerRegisteredV1(
                                    e.customerId(),
                                    e.kind().name(),
                                    e.locale(),
                                    e.version(),
                                    e.at()));
            case CustomerEvent.Birthday e ->
                    outbox.append(
                            "CustomerBirthday",
                            e.customerId(),
                            new CustomerBirthdayV1(e.customerId(), e.year(), e.version(), e.at()));
            case CustomerEvent.Changed e ->
                    outbox.append(
                            "CustomerChanged",
                            e.customerId(),
                            new CustomerChangedV1(
                                    e.customerId(), e.changedFields(), e.version(), e.at()));
        }
    }
}
