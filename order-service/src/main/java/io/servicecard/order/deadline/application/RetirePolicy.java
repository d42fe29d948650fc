package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.order.deadline.domain.PolicyVersion;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Withdraws a policy; clocks that began under it go on. */
@ApplicationScoped
public class RetirePolicy {
    private final Policies policies;

    RetirePolicy(Policies policies) {
        this.policies = policies;
    }

    /**
     * The retired version.
     *
     * @throws PolicyRefused when there is no such version, or it is not published
     */
    @Transactional
    public PolicyVersion retire(String key, int number, IfMatch ifMatch) {
        var version = policies.lock(key, number).orElseThrow(PolicyRefused.NotFound::new);
        IfMatch.check(ifMatch, version.version());
        version.retire();
        return version;
    }
}
