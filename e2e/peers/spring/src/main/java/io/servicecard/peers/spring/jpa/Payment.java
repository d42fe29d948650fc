package io.servicecard.peers.spring.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A payment of an order; here it is only read. */
@Entity
@Immutable
class Payment {
    private static final Set<String> COUNTING = Set.of("RECORDED", "HELD", "CAPTURED");

    @Id private UUID id;
    private String method;
    private String state;
    private long amountMinor;
    private long refundedMinor;

    boolean counts() {
        return COUNTING.contains(state);
    }

    boolean isOfPoints() {
        return method.equals("POINTS");
    }

    long amountMinor() {
        return amountMinor;
    }

    long refundedMinor() {
        return refundedMinor;
    }

    long keptMinor() {
        return amountMinor - refundedMinor;
    }
}
