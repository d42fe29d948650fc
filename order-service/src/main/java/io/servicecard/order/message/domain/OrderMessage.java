package io.servicecard.order.message.domain;

import io.servicecard.order.work.domain.Act;
import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something that one side wrote to the other about an order, on record for good. */
@Entity
@Immutable
@Table(name = "order_message")
public class OrderMessage {
    @Id private UUID id;
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private Side side;

    private String postedBy;
    private String postedRole;
    private Instant postedAt;
    private Sealed text;

    /** For the persistence provider. */
    protected OrderMessage() {}

    /**
     * Written now.
     *
     * @param id later ones are greater
     * @param text sealed
     */
    public OrderMessage(UUID id, UUID orderId, Side side, Sealed text, Act act) {
        this.id = id;
        this.orderId = orderId;
        this.side = side;
        this.text = text;
        this.postedBy = act.subject();
        this.postedRole = act.role();
        this.postedAt = act.at();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The order it is about. */
    public UUID orderId() {
        return orderId;
    }

    /** Who wrote it. */
    public Side side() {
        return side;
    }

    /** In which role. */
    public String postedRole() {
        return postedRole;
    }

    /** When. */
    public Instant postedAt() {
        return postedAt;
    }

    /** What it says, sealed. */
    public Sealed text() {
        return text;
    }
}
