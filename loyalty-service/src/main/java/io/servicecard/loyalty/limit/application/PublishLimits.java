package io.servicecard.loyalty.limit.application;

import io.servicecard.loyalty.limit.domain.LimitsRefused;
import io.servicecard.loyalty.limit.domain.LimitsVersion;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a version of the limits in force. */
@ApplicationScoped
public class PublishLimits {
    private final Limits limits;

    PublishLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * The published version.
     *
     * @param person subject of the token
     * @throws LimitsRefused when there is no such version, or it cannot be published
     */
    @Transactional
    public LimitsVersion publish(int number, String person, IfMatch ifMatch) {
        int inForce = limits.lockInForce();
        var version = limits.lock(number);
        IfMatch.check(ifMatch, version.version());
        version.publish(inForce, person);
        return version;
    }
}
