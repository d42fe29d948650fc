package io.servicecard.order.part.domain;

import io.servicecard.order.work.domain.Act;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That all pieces of a line of parts have arrived, on record for good. */
@Entity
@Immutable
@IdClass(PartArrival.Key.class)
@Table(name = "part_arrival")
public class PartArrival {
    @Id private UUID orderId;
    @Id private int line;
    private String notedBy;
    private Instant arrivedAt;

    /** Which order, and which of its lines by its place, from 0. */
    public record Key(UUID orderId, int line) {}

    /** For the persistence provider. */
    protected PartArrival() {}

    /** Noted by somebody. */
    public PartArrival(UUID orderId, int line, Act act) {
        this.orderId = orderId;
        this.line = line;
        this.notedBy = act.subject();
        this.arrivedAt = act.at();
    }

    /** The line, by its place from 0. */
    public int line() {
        return line;
    }

    /** When it was noted. */
    public Instant arrivedAt() {
        return arrivedAt;
    }
}
