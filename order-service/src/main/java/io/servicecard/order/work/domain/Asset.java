package io.servicecard.order.work.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What the work is done on.
 *
 * @param description in words
 * @param serialNumber as it stands on the item, may be null
 */
@Embeddable
public record Asset(
        @Column(name = "asset_description") String description,
        @Column(name = "asset_serial_number") String serialNumber) {}
