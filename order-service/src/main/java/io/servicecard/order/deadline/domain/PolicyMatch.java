package io.servicecard.order.deadline.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which orders a policy is for; what is null does not matter.
 *
 * @param industry of the order's template
 */
@Embeddable
public record PolicyMatch(
        @Column(name = "branch_id") UUID branchId,
        @Column(name = "template_key") String templateKey,
        @Column(name = "industry") String industry) {
    /** How closely it looks: a template says more than a branch, a branch more than an industry. */
    int closeness() {
        return (templateKey == null ? 0 : 4)
                + (branchId == null ? 0 : 2)
                + (industry == null ? 0 : 1);
    }
}
