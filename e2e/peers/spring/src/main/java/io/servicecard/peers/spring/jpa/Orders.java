package io.servicecard.peers.spring.jpa;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The orders. */
interface Orders extends JpaRepository<ServiceOrder, UUID> {
    /** The order with what whoever reads it sees, by one statement. */
    @Query(
            """
            select o from ServiceOrder o join fetch o.holderKey left join fetch o.lines
            where o.id = :id
            """)
    Optional<ServiceOrder> read(UUID id);
}
