package io.servicecard.order.work.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Something of an order came back after it was handed over: a record beside the order, which never
 * opens again. On record for good.
 */
@Entity
@Table(name = "order_return")
public class Return {
    @Id private UUID id;
    private UUID orderId;
    private long orderVersion;

    @Enumerated(EnumType.STRING)
    private ReturnReason reason;

    private Instant returnedAt;
    private String takenBy;

    @ElementCollection
    @CollectionTable(name = "order_return_line", joinColumns = @JoinColumn(name = "return_id"))
    @OrderColumn(name = "position")
    private List<Line> lines;

    /**
     * What came back of a line.
     *
     * @param line its place in the order, from 0
     * @param quantity how many came back
     * @param netMinor what they cost
     */
    @Embeddable
    public record Line(
            @Column(name = "line") int line,
            @Column(name = "quantity") int quantity,
            @Column(name = "net_minor") long netMinor) {}

    /** For the persistence provider. */
    protected Return() {}

    /** The return that the event tells of. */
    public Return(HandOverEvent.OrderReturned event, ReturnReason reason) {
        var head = event.head();
        this.id = event.returnId();
        this.orderId = head.orderId();
        this.orderVersion = head.version();
        this.reason = reason;
        this.returnedAt = head.act().at();
        this.takenBy = head.act().subject();
        this.lines = event.lines();
    }

    /** Its id; later returns have larger ones. */
    public UUID id() {
        return id;
    }

    /** The order's version when it came back. */
    public long orderVersion() {
        return orderVersion;
    }

    /** Why it came back. */
    public ReturnReason reason() {
        return reason;
    }

    /** When it came back. */
    public Instant returnedAt() {
        return returnedAt;
    }

    /** What came back. */
    public List<Line> lines() {
        return List.copyOf(lines);
    }
}
