package io.servicecard.card.birthday.application;

import io.servicecard.card.birthday.domain.Birthday;
import io.servicecard.card.customer.application.CustomerEvents;
import io.servicecard.card.customer.application.Customers;
import io.servicecard.card.customer.application.Profiles;
import io.servicecard.card.customer.application.ReadCustomers;
import io.servicecard.card.customer.domain.CustomerKind;
import io.servicecard.card.customer.domain.CustomerRefused;
import io.servicecard.platform.crypto.PersonalData;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps a person's birthday, sealed with the person's own key. */
@ApplicationScoped
public class KeepBirthday {
    private static final String COLUMN = "birthday.birthday";
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final Birthdays birthdays;
    private final Customers customers;
    private final Profiles profiles;
    private final ReadCustomers readCustomers;
    private final PersonalData personalData;
    private final CustomerEvents events;
    private final Caller caller;
    private final InstantSource clock;

    KeepBirthday(
            Birthdays birthdays,
            Customers customers,
            Profiles profiles,
            ReadCustomers readCustomers,
            PersonalData personalData,
            CustomerEvents events,
            Caller caller,
            InstantSource clock) {
        this.birthdays = birthdays;
        this.customers = customers;
        this.profiles = profiles;
        this.readCustomers = readCustomers;
        this.personalData = personalData;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A customer's birthday.
     *
     * @param customerId whose
     * @param birthday empty when it is not known
     * @param version of the customer
     */
    public record Known(UUID customerId, Optional<LocalDate> birthday, long version) {}

    /**
     * The birthday; the reading is logged.
     *
     * @throws CustomerRefused when there is no such customer that the caller may see
     */
    @Transactional
    public Known of(UUID customerId) {
        var customer = readCustomers.one(customerId).customer();
        return new Known(customerId, opened(customerId), customer.version());
    }

    /**
     * Says the birthday.
     *
     * @param ifMatch must name the version of the customer that the change starts from
     * @throws CustomerRefused when there is no such person that the caller may see, or nobody can
     *     have been born then
     */
    @Transactional
    public Known set(UUID customerId, IfMatch ifMatch, LocalDate birthday) {
        if (!caller.maySee(customerId)) {
            throw new CustomerRefused.NotFound();
        }
        var customer = customers.lock(customerId).orElseThrow(CustomerRefused.NotFound::new);
        IfMatch.require(ifMatch, customer.version());
        var unused = profiles.open(customer); // refuses for an erased one
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (customer.kind() != CustomerKind.PERSON) {
            throw new CustomerRefused.InvalidProfile("birthday", "not-for-organisation");
        }
        if (birthday.isBefore(EARLIEST) || birthday.isAfter(today)) {
            throw new CustomerRefused.InvalidProfile("birthday", "not-a-birthday");
        }
        if (!opened(customerId).equals(Optional.of(birthday))) {
            keep(customerId, birthday, today);
            events.publish(customer.changed(List.of("birthday"), now));
        }
        return new Known(customerId, Optional.of(birthday), customer.version());
    }

    private void keep(UUID customerId, LocalDate birthday, LocalDate today) {
        var sealed = personalData.keyOf(customerId).seal(COLUMN, birthday.toString());
        var hash = birthdays.hash(MonthDay.from(birthday));
        birthdays
                .findByIdOptional(customerId)
                .ifPresentOrElse(
                        known -> known.change(sealed, hash),
                        () -> birthdays.persist(new Birthday(customerId, sealed, hash, today)));
    }

    private Optional<LocalDate> opened(UUID customerId) {
        return birthdays
                .findByIdOptional(customerId)
                .map(known -> personalData.keyOf(customerId).open(COLUMN, known.sealed()))
                .map(LocalDate::parse);
    }
}
