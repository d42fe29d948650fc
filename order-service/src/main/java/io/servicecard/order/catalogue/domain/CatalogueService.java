package io.servicecard.order.catalogue.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something the business does for a price. Orders keep its name and price as they were. */
@Entity
@Table(name = "catalogue_service")
public class CatalogueService {
    @Id private UUID id;
    private String code;
    @Embedded private LocalizedName name;
    private long priceMinor;
    private String currency;
    private int taxBasisPoints;
    private int durationMinutes;
    private int warrantyDays;
    private long version;

    /** For the persistence provider. */
    protected CatalogueService() {}

    /**
     * A new service.
     *
     * @param tax that the price includes
     * @throws CatalogueRefused.PriceNegative when the price is below zero
     */
    public CatalogueService(
            UUID id,
            String code,
            LocalizedName name,
            Money price,
            Rate tax,
            int durationMinutes,
            int warrantyDays) {
        if (price.isNegative()) {
            throw new CatalogueRefused.PriceNegative();
        }
        this.id = id;
        this.code = code;
        this.name = name;
        this.priceMinor = price.amountMinor();
        this.currency = price.currency();
        this.taxBasisPoints = tax.basisPoints();
        this.durationMinutes = durationMinutes;
        this.warrantyDays = warrantyDays;
        this.version = 1;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The code staff know it by. */
    public String code() {
        return code;
    }

    /** What customers read. */
    public LocalizedName name() {
        return name;
    }

    /** The price of one. */
    public Money price() {
        return new Money(priceMinor, currency);
    }

    /** The tax that the price includes. */
    public Rate tax() {
        return new Rate(taxBasisPoints);
    }

    /** How long it takes by norm. */
    public int durationMinutes() {
        return durationMinutes;
    }

    /** How long it is warranted, from hand-over. */
    public int warrantyDays() {
        return warrantyDays;
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
