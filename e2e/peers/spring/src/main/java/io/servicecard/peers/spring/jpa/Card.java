package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.OrderStore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;

/** A card. It is read with its holder's key, which is not there before the first order. */
@Entity
@Immutable
class Card {
    @Id private UUID id;

    @Column(name = "customer_id")
    private UUID customerId;

    private String state;
    private LocalDate validTo;

    @ManyToOne
    @NotFound(action = NotFoundAction.IGNORE)
    @JoinColumn(name = "customer_id", insertable = false, updatable = false)
    private PersonalKey holderKey;

    OrderStore.Card shown() {
        var wrapped = holderKey == null ? null : holderKey.wrapped();
        return new OrderStore.Card(id, customerId, state, validTo, wrapped);
    }
}
