package io.servicecard.card.birthday.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.card.birthday.domain.Birthday;
import io.servicecard.platform.crypto.SearchHashes;
import io.servicecard.platform.crypto.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.UUID;

/** The birthdays, found by the keyed hash of their day; an erased person has none any more. */
@ApplicationScoped
class Birthdays implements PanacheRepositoryBase<Birthday, UUID>, SearchHashes {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
    private static final MonthDay BEFORE_LEAP_DAY = MonthDay.of(2, 28);

    private final Secrets secrets;

    Birthdays(Secrets secrets) {
        this.secrets = secrets;
    }

    /** What a birthday is found by. */
    byte[] hash(MonthDay day) {
        return secrets.hash("birthday-day", day.toString());
    }

    /** The birthdays that are kept on a day: in a year without one, the leap day's as well. */
    List<MonthDay> on(LocalDate day) {
        var itself = MonthDay.from(day);
        return itself.equals(BEFORE_LEAP_DAY) && !day.isLeapYear()
                ? List.of(itself, LEAP_DAY)
                : List.of(itself);
    }

    /** Customers with this birthday of whom nobody was told in the day's year, above an id. */
    @SuppressWarnings("unchecked") // a native query has no typed form; the result class is given
    List<UUID> untold(MonthDay birthday, LocalDate day, UUID above, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        SELECT b.customer_id FROM birthday b WHERE b.day_hash = :hash AND b.customer_id > :above
                            AND b.known_since <= :day AND NOT EXISTS (SELECT FROM birthday_told t
                                WHERE t.customer_id = b.customer_id AND t.year = :year)
                        ORDER BY b.customer_id LIMIT :most
                        """,
                        UUID.class)
                .setParameter("hash", hash(birthday))
                .setParameter("above", above)
                .setParameter("day", day)
                .setParameter("year", day.getYear())
                .setParameter("most", most)
                .getResultList();
    }

    /**
     * Notes that others are told in the day's year; false when they were before, or the locked
     * customer has another birthday by now, or none.
     */
    boolean tell(UUID customerId, MonthDay birthday, LocalDate day, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                INSERT INTO birthday_told (customer_id, year, told_at)
                                SELECT b.customer_id, :year, :now FROM birthday b WHERE b.customer_id = :customer
                                    AND b.day_hash = :hash AND b.known_since <= :day ON CONFLICT DO NOTHING
                                """)
                        .setParameter("customer", customerId)
                        .setParameter("hash", hash(birthday))
                        .setParameter("day", day)
                        .setParameter("year", day.getYear())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void forget(UUID owner) {
        getEntityManager()
                .createNativeQuery("DELETE FROM birthday WHERE customer_id = :customer")
                .setParameter("customer", owner)
                .executeUpdate();
    }
}
