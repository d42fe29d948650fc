package io.servicecard.order.asset.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.asset.domain.RegisteredAsset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The things of customers. */
@ApplicationScoped
class Assets implements PanacheRepositoryBase<RegisteredAsset, UUID> {
    /** The thing, its row locked: first of all in every transaction that changes it. */
    Optional<RegisteredAsset> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The thing with what it is known by. */
    Optional<RegisteredAsset> whole(UUID id) {
        return find("from RegisteredAsset a left join fetch a.identifiers where a.id = ?1", id)
                .singleResultOptional();
    }

    /** Newest first, those with smaller ids than the cursor's. */
    List<RegisteredAsset> before(UUID cursor, int limit) {
        return withIdentifiers(find("id < ?1 order by id desc", cursor).range(0, limit - 1).list());
    }

    /** The same, of one customer. */
    List<RegisteredAsset> before(UUID customerId, UUID cursor, int limit) {
        return withIdentifiers(
                find("customerId = ?1 and id < ?2 order by id desc", customerId, cursor)
                        .range(0, limit - 1)
                        .list());
    }

    /** The same, of those that are known by what has this search key. */
    List<RegisteredAsset> knownBy(String searchKey, UUID cursor, int limit) {
        var found =
                getEntityManager()
                        .createNativeQuery(
                                "SELECT asset_id FROM asset_identifier WHERE search_key = ?1"
                                        + " AND asset_id < ?2 ORDER BY asset_id DESC LIMIT ?3",
                                UUID.class)
                        .setParameter(1, searchKey)
                        .setParameter(2, cursor)
                        .setParameter(3, limit);
        @SuppressWarnings("unchecked") // a native query has no typed form; the class is given
        List<UUID> ids = found.getResultList();
        return ids.isEmpty()
                ? List.of()
                : list(
                        "from RegisteredAsset a left join fetch a.identifiers where a.id in ?1"
                                + " order by a.id desc",
                        ids);
    }

    /** A page must be cut before it is joined, so what the things are known by is read after it. */
    private List<RegisteredAsset> withIdentifiers(List<RegisteredAsset> page) {
        if (!page.isEmpty()) {
            var unused =
                    list(
                            "from RegisteredAsset a left join fetch a.identifiers where a.id in ?1",
                            page.stream().map(RegisteredAsset::id).toList());
        }
        return page;
    }
}
