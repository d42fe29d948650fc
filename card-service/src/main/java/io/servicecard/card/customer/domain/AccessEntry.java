package io.servicecard.card.customer.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One look somebody took at a customer's personal data; never changed, never deleted. */
@Entity
@Table(name = "access_log")
public class AccessEntry {
    @Id private UUID id;
    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private Access access;

    private String actor;
    private String actorRole;
    private Instant at;

    /** In which way the data was seen. */
    public enum Access {
        /** The profile was opened. */
        PROFILE_READ,
        /** The customer stood in a list or a search result. */
        PROFILE_LISTED,
        /** The card was presented at the counter. */
        CARD_PRESENTED,
        /** A service resolved name and contacts to send a message. */
        CONTACT_LOOKED_UP
    }

    /** For the persistence provider. */
    protected AccessEntry() {}

    /**
     * A look at a customer's data.
     *
     * @param actor the token's subject
     * @param actorRole the role the actor acted in
     */
    public AccessEntry(
            UUID id, UUID customerId, Access access, String actor, String actorRole, Instant at) {
        this.id = id;
        this.customerId = customerId;
        this.access = access;
        this.actor = actor;
        this.actorRole = actorRole;
        this.at = at;
    }

    /** The entry's identifier, ordered by time. */
    public UUID id() {
        return id;
    }

    /** In which way the data was seen. */
    public Access access() {
        return access;
    }

    /** Who saw it: an opaque subject. */
    public String actor() {
        return actor;
    }

    /** In which role. */
    public String actorRole() {
        return actorRole;
    }

    /** When. */
    public Instant at() {
        return at;
    }
}
