package io.servicecard.order.catalogue.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.catalogue.domain.ServiceCategory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups of services. */
@ApplicationScoped
public class Categories implements PanacheRepositoryBase<ServiceCategory, UUID> {
    /** In use, newest first, those with smaller ids than the cursor's. */
    public List<ServiceCategory> before(UUID cursor, int limit) {
        return find("retiredAt is null and id < ?1 order by id desc", cursor)
                .range(0, limit - 1)
                .list();
    }

    /** The category of a key, also one that is not used any more. */
    public Optional<ServiceCategory> of(String key) {
        return find("from ServiceCategory c where c.key = ?1", key).singleResultOptional();
    }

    /** The categories that exist of those asked for, by key. */
    public Map<String, ServiceCategory> byKey(Collection<String> keys) {
        return list("key in ?1", keys).stream()
                .collect(Collectors.toMap(ServiceCategory::key, Function.identity()));
    }

    /** The category of a key, its row locked: first of all in every transaction that changes it. */
    Optional<ServiceCategory> lock(String key) {
        return find("from ServiceCategory c where c.key = ?1", key)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }
}
