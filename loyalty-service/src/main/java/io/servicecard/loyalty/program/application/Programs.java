package io.servicecard.loyalty.program.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.program.domain.Program;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The programmes; there is one. Only a migration changes it, and a service migrates before it
 * serves: so it is read once.
 */
@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {
    private volatile Program known;

    /** The programme in force, with its rates. */
    public Program current() {
        var program = known;
        if (program == null) {
            program = find("from Program p left join fetch p.rates").singleResult();
            known = program;
        }
        return program;
    }
}
