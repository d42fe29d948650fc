package io.servicecard.order.catalogue.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.catalogue.domain.CatalogueService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The services on offer. */
@ApplicationScoped
public class Catalogue implements PanacheRepositoryBase<CatalogueService, UUID> {
    /** On offer, newest first, those with smaller ids than the cursor's. */
    public List<CatalogueService> before(UUID cursor, int limit) {
        return find("retiredAt is null and id < ?1 order by id desc", cursor)
                .range(0, limit - 1)
                .list();
    }

    /** The same, of one category. */
    public List<CatalogueService> before(String categoryKey, UUID cursor, int limit) {
        return find(
                        "retiredAt is null and categoryKey = ?1 and id < ?2 order by id desc",
                        categoryKey,
                        cursor)
                .range(0, limit - 1)
                .list();
    }

    /** The service, its row locked: first of all in every transaction that changes it. */
    Optional<CatalogueService> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The services that exist of those asked for, by code. */
    public Map<String, CatalogueService> byCode(Collection<String> codes) {
        return list("code in ?1", codes).stream()
                .collect(Collectors.toMap(CatalogueService::code, Function.identity()));
    }

    /** The services that exist of those asked for, by id. */
    public Map<UUID, CatalogueService> byId(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .findMultiple(CatalogueService.class, List.copyOf(Set.copyOf(ids)))
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(CatalogueService::id, Function.identity()));
    }
}
