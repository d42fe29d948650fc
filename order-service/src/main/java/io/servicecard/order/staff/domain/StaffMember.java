package io.servicecard.order.staff.domain;

import io.servicecard.platform.crypto.Sealed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** Somebody who works at a branch, known to the identity provider by an opaque subject. */
@Entity
@Table(name = "staff")
public class StaffMember {
    @Id private UUID id;
    private String subject;
    private Sealed displayName;
    private UUID branchId;
    private List<String> skills;
    private long version;

    /** For the persistence provider. */
    protected StaffMember() {}

    /** A new member of a branch's staff. */
    public StaffMember(
            UUID id, String subject, Sealed displayName, UUID branchId, List<String> skills) {
        this.id = id;
        this.subject = subject;
        this.displayName = displayName;
        this.branchId = branchId;
        this.skills = List.copyOf(skills);
        this.version = 1;
    }

    /** The id. */
    public UUID id() {
        return id;
    }

    /** The {@code sub} of the member's access tokens. */
    public String subject() {
        return subject;
    }

    /** The name colleagues see, sealed. */
    public Sealed displayName() {
        return displayName;
    }

    /** The branch worked at. */
    public UUID branchId() {
        return branchId;
    }

    /** Codes of what the member can do. */
    public List<String> skills() {
        return List.copyOf(skills);
    }

    /** The version, from 1. */
    public long version() {
        return version;
    }
}
