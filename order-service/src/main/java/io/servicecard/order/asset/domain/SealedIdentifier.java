package io.servicecard.order.asset.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * What a thing is known by, as it is kept.
 *
 * @param customerId whose thing it is
 * @param value as it was written, sealed
 * @param searchKey keyed hash of kind and value in its normal form
 * @param live whether the customer still has the thing
 */
@Embeddable
public record SealedIdentifier(
        @Column(name = "customer_id", nullable = false) UUID customerId,
        @Enumerated(EnumType.STRING) @Column(name = "kind", nullable = false) IdentifierKind kind,
        @Column(name = "value", nullable = false) Sealed value,
        @Column(name = "search_key", nullable = false) String searchKey,
        @Column(name = "live", nullable = false) boolean live) {
    SealedIdentifier retired() {
        return new SealedIdentifier(customerId, kind, value, searchKey, false);
    }
}
