package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.Money;
import io.servicecard.peers.spring.order.OrderStore;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A service of the catalogue. */
@Entity
@Immutable
class CatalogueService {
    @Id private UUID id;
    @Embedded private LocalizedName name;
    private long priceMinor;
    private String currency;
    private int taxBasisPoints;
    private int warrantyDays;

    OrderStore.Offer shown() {
        return new OrderStore.Offer(
                id, name.shown(), new Money(priceMinor, currency), taxBasisPoints, warrantyDays);
    }
}
