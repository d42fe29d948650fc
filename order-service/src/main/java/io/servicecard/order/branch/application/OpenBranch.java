package io.servicecard.order.branch.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Currency;

/** Adds a branch. */
@ApplicationScoped
public class OpenBranch {
    private final Branches branches;

    OpenBranch(Branches branches) {
        this.branches = branches;
    }

    /** The new branch. */
    @Transactional
    public Branch open(String name, ZoneId zone, Currency currency) {
        var branch = new Branch(Ids.next(), name, zone, currency);
        branches.persist(branch);
        return branch;
    }
}
