package io.servicecard.order.catalogue.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something the business does for a price. Orders keep its name and price as they were. Its row
 * must be locked before a change.
 */
@Entity
@Table(name = "catalogue_service")
public class CatalogueService {
    @Id private UUID id;

    @Column(updatable = false)
    private String code;

    @Embedded private LocalizedName name;
    private long priceMinor;
    private String currency;
    private int taxBasisPoints;
    private int durationMinutes;
    private int warrantyDays;
    private String categoryKey;
    private int bufferBeforeMinutes;
    private int bufferAfterMinutes;
    private List<String> skills;
    private Instant retiredAt;
    private long version;

    /** For the persistence provider. */
    protected CatalogueService() {}

    /** A new service, on offer from now on. */
    public CatalogueService(UUID id, String code, Terms terms) {
        this.id = id;
        this.code = code;
        this.version = 1;
        offer(terms);
    }

    /**
     * Offers it on other terms from now on.
     *
     * @throws CatalogueRefused.Retired when it is not offered any more
     */
    public void change(Terms terms) {
        mustBeOffered();
        offer(terms);
        version++;
    }

    /**
     * Offers it no more.
     *
     * @throws CatalogueRefused.Retired when that was said before
     */
    public void retire(Instant now) {
        mustBeOffered();
        retiredAt = now;
        version++;
    }

    private void mustBeOffered() {
        if (retiredAt != null) {
            throw new CatalogueRefused.Retired();
        }
    }

    private void offer(Terms terms) {
        name = terms.name();
        priceMinor = terms.price().amountMinor();
        currency = terms.price().currency();
        taxBasisPoints = terms.tax().basisPoints();
        durationMinutes = terms.durationMinutes();
        warrantyDays = terms.warrantyDays();
        categoryKey = terms.planning().category().orElse(null);
        bufferBeforeMinutes = terms.planning().bufferBeforeMinutes();
        bufferAfterMinutes = terms.planning().bufferAfterMinutes();
        skills = terms.planning().skills();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The code staff know it by. */
    public String code() {
        return code;
    }

    /** What is offered under its code. */
    public Terms terms() {
        return new Terms(name, price(), tax(), durationMinutes, warrantyDays, planning());
    }

    private Planning planning() {
        return new Planning(
                Optional.ofNullable(categoryKey), bufferBeforeMinutes, bufferAfterMinutes, skills);
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

    /** Since when it is not offered any more. */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
