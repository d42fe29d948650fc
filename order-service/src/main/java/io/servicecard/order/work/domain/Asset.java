package io.servicecard.order.work.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the work is done on.
 *
 * @param description in words, sealed
 * @param serialNumber as it stands on the item, sealed, may be null
 */
@Embeddable
public record Asset(
        @Column(name = "asset_description") Sealed description,
        @Column(name = "asset_serial_number") Sealed serialNumber) {}
