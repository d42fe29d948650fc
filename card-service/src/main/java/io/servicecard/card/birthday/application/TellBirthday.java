package io.servicecard.card.birthday.application;

import io.servicecard.card.customer.application.CustomerEvents;
import io.servicecard.card.customer.application.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Tells that a customer's birthday has come: once a year, and without the date. */
@ApplicationScoped
class TellBirthday {
    private final Birthdays birthdays;
    private final Customers customers;
    private final CustomerEvents events;
    private final InstantSource clock;

    TellBirthday(
            Birthdays birthdays, Customers customers, CustomerEvents events, InstantSource clock) {
        this.birthdays = birthdays;
        this.customers = customers;
        this.events = events;
        this.clock = clock;
    }

    /** Birthdays that are kept on a day. */
    List<MonthDay> on(LocalDate day) {
        return birthdays.on(day);
    }

    /** Customers with this birthday who were not told of in the day's year, above an id. */
    @Transactional
    public List<UUID> due(MonthDay birthday, LocalDate day, UUID above, int most) {
        return birthdays.untold(birthday, day, above, most);
    }

    /** This moment. */
    Instant now() {
        return clock.instant();
    }

    /**
     * Tells of one in a short transaction, unless somebody did meanwhile, the customer said another
     * date, or the day has not begun where the customer is.
     */
    @Transactional
    public void of(UUID customerId, MonthDay birthday, LocalDate day) {
        var now = clock.instant();
        customers
                .lock(customerId)
                .filter(c -> !LocalDate.ofInstant(now, ZoneId.of(c.zone())).isBefore(day))
                .filter(c -> birthdays.tell(customerId, birthday, day, now))
                .ifPresent(customer -> events.publish(customer.birthday(day.getYear(), now)));
    }
}
