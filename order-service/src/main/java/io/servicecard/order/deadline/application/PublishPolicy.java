package io.servicecard.order.deadline.application;

import io.servicecard.order.deadline.domain.PolicyRefused;
import io.servicecard.order.deadline.domain.PolicyVersion;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Publishes a draft, in the place of the version before it. */
@ApplicationScoped
public class PublishPolicy {
    private final Policies policies;

    PublishPolicy(Policies policies) {
        this.policies = policies;
    }

    /**
     * The published version.
     *
     * @throws PolicyRefused when there is no such version, or it is no draft
     */
    @Transactional
    public PolicyVersion publish(String key, int number, IfMatch ifMatch) {
        policies.lockSeries(key);
        var version = policies.lock(key, number).orElseThrow(PolicyRefused.NotFound::new);
        IfMatch.check(ifMatch, version.version());
        policies.lockPublished(key)
                .ifPresent(
                        replaced -> {
                            replaced.retire();
                            policies.flush(); // two are never published, not even for a moment
                        });
        version.publish();
        return version;
    }
}
