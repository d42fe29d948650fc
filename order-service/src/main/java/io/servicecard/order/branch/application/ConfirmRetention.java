package io.servicecard.order.branch.application;

import io.servicecard.order.branch.domain.Branch;
import io.servicecard.order.branch.domain.BranchRefused;
import io.servicecard.order.branch.domain.Retention;
import io.servicecard.platform.http.IfMatch;
import io.servicecard.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/** Takes a person's word for how long a branch keeps orders of forgotten customers. */
@ApplicationScoped
public class ConfirmRetention {
    private final Branches branches;
    private final Caller caller;
    private final InstantSource clock;

    ConfirmRetention(Branches branches, Caller caller, InstantSource clock) {
        this.branches = branches;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The branch with it; what was decided about orders before stays.
     *
     * @throws BranchRefused.NotFound when there is no such branch
     */
    @Transactional
    public Branch confirm(UUID branchId, IfMatch ifMatch, int months, String legalBasis) {
        var branch = branches.lock(branchId).orElseThrow(BranchRefused.NotFound::new);
        IfMatch.check(ifMatch, branch.version());
        branch.keep(new Retention(months, legalBasis, caller.subject(), clock.instant()));
        return branch;
    }
}
