package io.servicecard.loyalty.account.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * What an order should have earned by the newest of its versions that says so, and what was granted
 * for it. Granting the difference makes any order of arrival end in the same balance.
 */
@Entity
@Table(name = "order_state")
public class OrderPoints {
    /** How the order stands, as far as points go. */
    public enum State {
        OPEN,
        HANDED_OVER,
        CANCELLED,
        REJECTED
    }

    @Id private UUID orderId;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private long version;
    private long target;
    private long granted;
    private long reversed;

    /** For the persistence provider. */
    protected OrderPoints() {}

    /** An order of which nothing is settled yet. */
    public OrderPoints(UUID orderId, UUID customerId) {
        this.orderId = orderId;
        this.customerId = customerId;
        this.state = State.OPEN;
    }

    /**
     * Takes the order's settlement over from one of its versions.
     *
     * @param earns points it should have earned in all
     * @return false when a newer or the same version was taken before: nothing has changed
     */
    public boolean settle(State settled, long orderVersion, long earns) {
        if (orderVersion <= version) {
            return false;
        }
        state = settled;
        version = orderVersion;
        target = earns;
        return true;
    }

    /** Points still to be granted; below 0 to be taken back. */
    public long due() {
        return target - (granted - reversed);
    }

    void grant(long points) {
        granted = Math.addExact(granted, points);
    }

    void reverse(long points) {
        reversed = Math.addExact(reversed, points);
    }

    /** Whether nothing is to be paid for it any more. */
    public boolean isClosed() {
        return switch (state) {
            case OPEN -> false;
            case HANDED_OVER, CANCELLED, REJECTED -> true;
        };
    }

    public UUID orderId() {
        return orderId;
    }

    /** The highest version settled; 0 when none. */
    public long version() {
        return version;
    }
}
