package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.OrderStore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A branch. */
@Entity
@Immutable
class Branch {
    @Id private UUID id;
    private String zone;
    private String currency;

    OrderStore.Branch shown() {
        return new OrderStore.Branch(id, zone, currency);
    }
}
