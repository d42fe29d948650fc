package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What the work is done on, as it was said when the order was placed, or found when the item was
 * taken in.
 *
 * @param assetId the customer's registered thing; null for one that is not registered
 * @param description in words, sealed
 * @param serialNumber as it stands on the item, sealed, may be null
 */
@Embeddable
public record Asset(
        @Column(name = "asset_id") UUID assetId,
        @Column(name = "asset_description") Sealed description,
        @Column(name = "asset_serial_number") Sealed serialNumber) {}
