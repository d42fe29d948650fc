package io.servicecard.order.branch.api;

import io.servicecard.order.branch.domain.Branch;
import java.util.UUID;

/** A branch as everybody sees it. */
public record BranchView(UUID id, String name, String zone, String currency, long version) {
    static BranchView of(Branch branch) {
        return new BranchView(
                branch.id(), branch.name(), branch.zone(), branch.currency(), branch.version());
    }
}
