package io.servicecard.loyalty.program.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.loyalty.program.domain.Program;
import io.servicecard.loyalty.sql.ReadOnce;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The programmes; there is one. */
@ApplicationScoped
public class Programs implements PanacheRepositoryBase<Program, UUID> {
    private final ReadOnce once;

    Programs(ReadOnce once) {
        this.once = once;
    }

    /** The programme in force, with its rates. */
    public Program current() {
        return once.of(
                Program.class, () -> find("from Program p left join fetch p.rates").singleResult());
    }
}
