package io.servicecard.peers.spring.jpa;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The services. */
interface Catalogue extends JpaRepository<CatalogueService, UUID> {
    /** Those of them that exist. */
    List<CatalogueService> findByIdIn(Collection<UUID> ids);
}
