package io.servicecard.platform.crypto;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * The row of an owner's key, for queries that join it to what the key opens: they select {@code
 * master} and {@code wrapped} and hand them to {@link PersonalData#found}. It is never selected
 * itself, for the persistence context would go on giving it when it is destroyed.
 */
@Entity
@Immutable
@Table(name = "personal_key")
class PersonalKeyRow {
    @Id UUID ownerId;
    String master;
    byte[] wrapped;

    /** For the persistence provider. */
    protected PersonalKeyRow() {}
}
