package io.servicecard.loyalty.limit.api;

import io.servicecard.loyalty.limit.domain.LimitsState;
import io.servicecard.loyalty.limit.domain.LimitsVersion;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the limits.
 *
 * @param id the version
 * @param number from 1
 * @param state DRAFT, then PUBLISHED for good
 * @param limits what it says
 */
@Schema(name = "PointLimitsVersion")
public record LimitsView(UUID id, int number, LimitsState state, LimitsBody limits) {
    static LimitsView of(LimitsVersion version) {
        return new LimitsView(
                version.id(), version.number(), version.state(), LimitsBody.of(version.limits()));
    }
}
