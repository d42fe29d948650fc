package io.servicecard.order.work.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.util.UUID;

/**
 * A service in an order, with name and price as they were when the order was placed.
 *
 * @param unitPriceMinor the price of one, in minor units of the order's currency
 * @param quantity at least 1
 */
@Embeddable
public record OrderLine(
        @Column(name = "service_id") UUID serviceId,
        @Embedded LocalizedName name,
        @Column(name = "unit_price_minor") long unitPriceMinor,
        @Column(name = "quantity") int quantity) {}
