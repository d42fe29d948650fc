package io.servicecard.peers.spring.jpa;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import org.springframework.data.domain.Persistable;

/**
 * An entity whose id the program makes: new until it was saved or read, so that saving it is an
 * insert and no look before it.
 */
@MappedSuperclass
abstract class Fresh<K> implements Persistable<K> {
    @Transient private boolean kept;

    @Override
    public boolean isNew() {
        return !kept;
    }

    @PostPersist
    @PostLoad
    void kept() {
        kept = true;
    }
}
