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
import java.time.ZoneId;
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

    /** Whether a forecast may mean anything to it, seen without its row's lock. */
    public boolean mayMove(Forecast forecast) {
        return atRisk || forecast.p50().isAfter(readyBy);
    }

    /**
     * Compares itself with a forecast. What was forecast before moves when it will more likely be
     * broken than kept; what a person chose stays, and is told to be at risk once.
     *
     * @return an event if others must know
     */
    public Optional<PromiseEvent> expect(Forecast forecast, Steps steps, Instant now) {
        if (ended) {
            return Optional.empty();
        }
        boolean breaks = forecast.p50().isAfter(readyBy);
        if (!byHand) {
            return breaks ? Optional.of(delay(forecast, steps, now)) : Optional.empty();
        }
        if (breaks && !atRisk) {
            atRisk = true;
            return Optional.of(new PromiseEvent.AtRisk(head(now), readyBy, forecast.p50()));
        }
        atRisk = atRisk && forecast.p90().isAfter(readyBy);
        return Optional.empty();
    }

    private PromiseEvent delay(Forecast forecast, Steps steps, Instant now) {
        var least = steps.after(acceptedAt, readyBy);
        var next = forecast.p90().isAfter(least) ? forecast.p90() : least;
        return change(new Made(Made.Cause.DELAY, next, false, forecast, now), steps.zone());
    }

    /**
     * Is for a time that a person chose.
     *
     * @param forecast of now; the one before counts while the customer is waited for
     * @throws PromiseRefused when the order is not in work, or the time has passed
     */
    public PromiseEvent promise(
            Instant time, Optional<Forecast> forecast, ZoneId zone, Instant now) {
        if (ended) {
            throw new PromiseRefused.NotOpen();
        }
        if (!time.isAfter(now)) {
            throw new PromiseRefused.InPast();
        }
        var known = forecast.orElseGet(() -> made.getLast().forecast());
        return change(new Made(Made.Cause.PERSON, time, true, known, now), zone);
    }

    private PromiseEvent change(Made next, ZoneId zone) {
        var previous = readyBy;
        keep(next);
        return new PromiseEvent.Changed(
                head(next.at()), next.cause(), previous, next.readyBy(), zone);
    }

    private PromiseEvent.Head head(Instant at) {
        return new PromiseEvent.Head(id, ++version, orderId, ref, at);
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

    /** Counts what was told of it. */
    public long version() {
        return version;
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
