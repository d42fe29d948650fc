package io.servicecard.order.catalogue.domain;

import io.servicecard.order.naming.domain.LocalizedName;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A group of services, known by its key. Its row must be locked before a change. */
@Entity
@Table(name = "service_category")
public class ServiceCategory {
    @Id private UUID id;

    @Column(updatable = false)
    private String key;

    @Embedded private LocalizedName name;
    private Instant retiredAt;
    private long version;

    /** For the persistence provider. */
    protected ServiceCategory() {}

    /** A new one. */
    public ServiceCategory(UUID id, String key, LocalizedName name) {
        this.id = id;
        this.key = key;
        this.name = name;
        this.version = 1;
    }

    /**
     * Calls it otherwise from now on.
     *
     * @throws CatalogueRefused.CategoryRetired when it is not used any more
     */
    public void rename(LocalizedName otherwise) {
        mustBeUsed();
        name = otherwise;
        version++;
    }

    /**
     * Uses it no more.
     *
     * @throws CatalogueRefused.CategoryRetired when that was said before
     */
    public void retire(Instant now) {
        mustBeUsed();
        retiredAt = now;
        version++;
    }

    private void mustBeUsed() {
        if (retiredAt != null) {
            throw new CatalogueRefused.CategoryRetired();
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The key that services name. */
    public String key() {
        return key;
    }

    /** What customers read. */
    public LocalizedName name() {
        return name;
    }

    /** Since when it is not used any more. */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
