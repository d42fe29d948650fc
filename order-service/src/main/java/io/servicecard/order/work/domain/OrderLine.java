package io.servicecard.order.work.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.price.domain.Price;
import io.servicecard.order.price.domain.Rate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * A line of an order, with name, price and tax as they were when it was agreed on.
 *
 * @param serviceId the service of the catalogue; null for labour, parts and fees
 * @param unitPriceMinor the price of one, of labour that of an hour, in minor units of the order's
 *     currency
 * @param quantity at least 1; of labour in minutes
 * @param taxBasisPoints the tax that the price includes
 * @param discountMinor what was taken off the line
 */
@Embeddable
public record OrderLine(
        @Enumerated(EnumType.STRING) @Column(name = "kind") LineKind kind,
        @Column(name = "service_id") UUID serviceId,
        @Embedded LocalizedName name,
        @Column(name = "unit_price_minor") long unitPriceMinor,
        @Column(name = "quantity") int quantity,
        @Column(name = "tax_basis_points") int taxBasisPoints,
        @Column(name = "discount_minor") long discountMinor) {
    /** The line as prices take it. */
    public Price.Item item() {
        return new Price.Item(
                kind, unitPriceMinor, quantity, discountMinor, new Rate(taxBasisPoints));
    }

    /** The same, with a discount. */
    public OrderLine reducedBy(long minor) {
        return new OrderLine(
                kind, serviceId, name, unitPriceMinor, quantity, taxBasisPoints, minor);
    }
}
