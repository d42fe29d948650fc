package io.servicecard.order.calendar.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.calendar.domain.CalendarVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of all calendars. */
@ApplicationScoped
public class Calendars implements PanacheRepositoryBase<CalendarVersion, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<CalendarVersion> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /** One version. */
    public Optional<CalendarVersion> version(String key, int number) {
        return find("calendarKey = ?1 and number = ?2", key, number).firstResultOptional();
    }

    /** One version, its row locked. */
    public Optional<CalendarVersion> lock(String key, int number) {
        return find("calendarKey = ?1 and number = ?2", key, number)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Id of the version that is used: the newest confirmed one. */
    Optional<UUID> currentId(String key) {
        return getEntityManager()
                .createQuery(
                        "select c.id from CalendarVersion c"
                                + " where c.calendarKey = ?1 and c.state = CONFIRMED"
                                + " order by c.number desc",
                        UUID.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
