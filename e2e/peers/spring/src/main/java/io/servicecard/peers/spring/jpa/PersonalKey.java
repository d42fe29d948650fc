package io.servicecard.peers.spring.jpa;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The key of a person, sealed under the master key. */
@Entity
@Immutable
class PersonalKey {
    @Id private UUID ownerId;
    private byte[] wrapped;

    byte[] wrapped() {
        return wrapped;
    }
}
