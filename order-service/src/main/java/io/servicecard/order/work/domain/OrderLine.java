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
import java.time.Instant;
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
 * @param warranty how long it is warranted
 */
@Embeddable
public record OrderLine(
        @Enumerated(EnumType.STRING) @Column(name = "kind") LineKind kind,
        @Column(name = "service_id") UUID serviceId,
        @Embedded LocalizedName name,
        @Column(name = "unit_price_minor") long unitPriceMinor,
        @Column(name = "quantity") int quantity,
        @Column(name = "tax_basis_points") int taxBasisPoints,
        @Column(name = "discount_minor") long discountMinor,
        @Embedded Warranty warranty) {
    private static final int MOST = 200;

    /** A line without warranty. */
    public OrderLine(
            LineKind kind,
            UUID serviceId,
            LocalizedName name,
            long unitPriceMinor,
            int quantity,
            int taxBasisPoints,
            long discountMinor) {
        this(
                kind,
                serviceId,
                name,
                unitPriceMinor,
                quantity,
                taxBasisPoints,
                discountMinor,
                Warranty.NONE);
    }

    /**
     * Lines are read with their order, so one has only so many; the database keeps to it, too.
     *
     * @throws MoneyRefused.TooManyLines when these are more
     */
    public static void mustFit(int lines) {
        if (lines > MOST) {
            throw new MoneyRefused.TooManyLines(MOST);
        }
    }

    /** The same, warranted for so many days. */
    public OrderLine warranted(int days) {
        return new OrderLine(
                kind,
                serviceId,
                name,
                unitPriceMinor,
                quantity,
                taxBasisPoints,
                discountMinor,
                Warranty.ofDays(days));
    }

    /** So many of it, done again for nothing. */
    OrderLine again(int many, Instant handedOverAt) {
        return new OrderLine(
                kind, serviceId, name, 0, many, taxBasisPoints, 0, warranty.again(handedOverAt));
    }

    /** The line as prices take it. */
    public Price.Item item() {
        return new Price.Item(
                kind, unitPriceMinor, quantity, discountMinor, new Rate(taxBasisPoints));
    }

    /** The same, with a discount. */
    public OrderLine reducedBy(long minor) {
        return new OrderLine(
                kind, serviceId, name, unitPriceMinor, quantity, taxBasisPoints, minor, warranty);
    }
}
