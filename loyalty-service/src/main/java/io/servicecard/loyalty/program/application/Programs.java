package io.servicecard.loyalty.program.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.program.domain.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The programmes; there is one. */
@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {
    /** The programme in force. */
    public Program current() {
        return findAll().singleResult();
    }
}
