package io.servicecard.loyalty.birthday.messaging;

import io.servicecard.loyalty.birthday.application.GrantForBirthday;
import io.servicecard.platform.event.CloudEvent;
import io.servicecard.platform.event.EventListener;
import io.servicecard.platform.event.EventType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A customer's birthday of a year has come. */
@ApplicationScoped
class BirthdayListener implements EventListener {
    private static final EventType BIRTHDAY = EventType.v1("card", "CustomerBirthday");

    private final GrantForBirthday grantForBirthday;

    BirthdayListener(GrantForBirthday grantForBirthday) {
        this.grantForBirthday = grantForBirthday;
    }

    /** What is read of it. */
    record Birthday(UUID customerId, int year, Instant occurredAt) {}

    @Override
    public Set<EventType> types() {
        return Set.of(BIRTHDAY);
    }

    @Override
    public void on(CloudEvent event) {
        var fact = event.as(Birthday.class);
        grantForBirthday.grant(fact.customerId(), fact.year(), fact.occurredAt());
    }
}
