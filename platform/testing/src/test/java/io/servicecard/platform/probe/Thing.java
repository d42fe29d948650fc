package io.servicecard.platform.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The probe's aggregate. */
@Entity
class Thing {
    @Id private UUID id;
    private String name;
    private long version;

    /** For the persistence provider. */
    protected Thing() {}

    Thing(UUID id, String name) {
        this.id = id;
        this.name = name;
        this.version = 1;
    }

    long bump() {
        return ++version;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    long version() {
        return version;
    }
}
