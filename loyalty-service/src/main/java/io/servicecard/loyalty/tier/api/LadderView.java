package io.servicecard.loyalty.tier.api;

import io.servicecard.loyalty.tier.domain.LadderVersion;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A version of the ladder.
 *
 * @param id the version
 * @param number from 1
 * @param state DRAFT, then PUBLISHED for good
 * @param terms what it says
 */
@Schema(name = "TierLadderVersion")
public record LadderView(UUID id, int number, LadderVersion.State state, LadderBody terms) {
    static LadderView of(LadderVersion version) {
        return new LadderView(
                version.id(), version.number(), version.state(), LadderBody.of(version.terms()));
    }
}
