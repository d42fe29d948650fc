package io.servicecard.order.promise.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * When one order's customer was told that it will be ready, first and last. Its row must be locked
 * before a change.
 */
@Entity
@DynamicUpdate
@Table(name = "order_promise")
public class Promise {
    @Id private UUID orderId;
    private UUID id;
    @Embedded private PromiseRef ref;
    private Instant acceptedAt;
    private Instant readyBy;
    private boolean byHand;
    private boolean atRisk;
    private Instant readyAt;
    private boolean ended;
    private long version;

    @ElementCollection
    @CollectionTable(name = "promise_made", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<Made> made = new ArrayList<>();

    /** For the persistence provider. */
    protected Promise() {}

    /** The promise of an order that is taken in. */
    public Promise(UUID id, UUID orderId, PromiseRef ref, Made first) {
        this.id = id;
        this.orderId = orderId;
        this.ref = ref;
        this.acceptedAt = first.at();
        keep(first);
    }

    /** The order is ready: whether it was kept is known now. */
    public void ready(Instant at) {
        readyAt = at;
        ended = true;
    }

    /** The order ends otherwise. */
    public void end() {
        ended = true;
    }

    private void keep(Made promise) {
        made.add(promise);
        readyBy = promise.readyBy();
        byHand = promise.byHand();
        atRisk = false;
    }

    /** Of which order. */
    public UUID orderId() {
        return orderId;
    }

    /** When the customer was told last that it will be ready. */
    public Instant readyBy() {
        return readyBy;
    }

    /** Whether a person chose that time. */
    public boolean isByHand() {
        return byHand;
    }

    /** All that were made, oldest first. */
    public List<Made> made() {
        return List.copyOf(made);
    }

    /** Whether it was told that it will more likely be broken than kept. */
    public boolean isAtRisk() {
        return atRisk;
    }

    /** Whether the order is neither ready nor ended otherwise. */
    public boolean isOpen() {
        return !ended;
    }

    /** When the order was ready. */
    public Optional<Instant> readyAt() {
        return Optional.ofNullable(readyAt);
    }
}
