package io.servicecard.order.asset.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A thing of a customer that is worked on, registered so that it is found again. Orders keep what
 * they said of it, so that changes here do not rewrite them. Its row must be locked before a
 * change.
 */
@Entity
@Table(name = "asset")
public class RegisteredAsset {
    @Id private UUID id;

    @Column(updatable = false)
    private UUID customerId;

    private Sealed description;
    private LocalDate warrantyUntil;

    @Column(updatable = false)
    private Instant registeredAt;

    private Instant retiredAt;
    private long version;

    @ElementCollection
    @CollectionTable(name = "asset_identifier", joinColumns = @JoinColumn(name = "asset_id"))
    private Set<SealedIdentifier> identifiers = new HashSet<>();

    /** For the persistence provider. */
    protected RegisteredAsset() {}

    /**
     * One that is registered now.
     *
     * @param description in words, sealed
     * @param warrantyUntil last day of the maker's warranty; null for none
     */
    public RegisteredAsset(
            UUID id,
            UUID customerId,
            Sealed description,
            Set<SealedIdentifier> identifiers,
            LocalDate warrantyUntil,
            Instant now) {
        this.id = id;
        this.customerId = customerId;
        this.description = description;
        this.identifiers.addAll(identifiers);
        this.warrantyUntil = warrantyUntil;
        this.registeredAt = now;
        this.version = 1;
    }

    /**
     * Says anew what it is.
     *
     * @throws AssetRefused.Retired when the customer has it no longer
     */
    public void change(Sealed words, Set<SealedIdentifier> knownBy, LocalDate makersWarrantyUntil) {
        mustBeLive();
        description = words;
        identifiers.retainAll(knownBy);
        identifiers.addAll(knownBy);
        warrantyUntil = makersWarrantyUntil;
        version++;
    }

    /**
     * The customer has it no longer: it was sold, or thrown away. What was done on it stays.
     *
     * @throws AssetRefused.Retired when that was said before
     */
    public void retire(Instant now) {
        mustBeLive();
        var without =
                identifiers.stream().map(SealedIdentifier::retired).collect(Collectors.toSet());
        identifiers.clear();
        identifiers.addAll(without);
        retiredAt = now;
        version++;
    }

    private void mustBeLive() {
        if (retiredAt != null) {
            throw new AssetRefused.Retired();
        }
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Whose it is. */
    public UUID customerId() {
        return customerId;
    }

    /** What it is, in words, sealed. */
    public Sealed description() {
        return description;
    }

    /** What it is known by; nothing once the customer was erased. */
    public Set<SealedIdentifier> identifiers() {
        return Set.copyOf(identifiers);
    }

    /** Last day of the maker's warranty. */
    public Optional<LocalDate> warrantyUntil() {
        return Optional.ofNullable(warrantyUntil);
    }

    /** When it was registered. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** Since when the customer has it no longer. */
    public Optional<Instant> retiredAt() {
        return Optional.ofNullable(retiredAt);
    }

    /** Its version, from 1. */
    public long version() {
        return version;
    }
}
