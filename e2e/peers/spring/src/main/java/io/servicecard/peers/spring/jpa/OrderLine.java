package io.servicecard.peers.spring.jpa;

import io.servicecard.peers.spring.order.LineKind;
import io.servicecard.peers.spring.order.StoredOrder;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A line of an order. */
@Embeddable
record OrderLine(
        @Enumerated(EnumType.STRING) LineKind kind,
        UUID serviceId,
        @Embedded LocalizedName name,
        long unitPriceMinor,
        int quantity,
        int taxBasisPoints,
        long discountMinor,
        int warrantyDays,
        Instant warrantyUntil) {
    static OrderLine of(StoredOrder.Line line) {
        return new OrderLine(
                line.kind(),
                line.serviceId(),
                LocalizedName.of(line.name()),
                line.unitPriceMinor(),
                line.quantity(),
                line.taxBasisPoints(),
                line.discountMinor(),
                line.warrantyDays(),
                line.warrantyUntil());
    }

    StoredOrder.Line shown() {
        return new StoredOrder.Line(
                kind,
                serviceId,
                name.shown(),
                unitPriceMinor,
                quantity,
                taxBasisPoints,
                discountMinor,
                warrantyDays,
                warrantyUntil);
    }
}
