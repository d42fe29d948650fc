package io.servicecard.loyalty.limit.application;

import io.servicecard.loyalty.limit.domain.LimitsVersion;
import io.servicecard.loyalty.limit.domain.PointLimits;
import io.servicecard.platform.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes a further version of the limits. */
@ApplicationScoped
public class DraftLimits {
    private final Limits limits;

    DraftLimits(Limits limits) {
        this.limits = limits;
    }

    /**
     * The draft, under the next number.
     *
     * @param person subject of the token
     */
    @Transactional
    public LimitsVersion draft(PointLimits terms, String person) {
        var version = new LimitsVersion(Ids.next(), limits.nextNumber(), terms, person);
        limits.persist(version);
        return version;
    }
}
