package io.servicecard.loyalty.referral.api;

import io.servicecard.loyalty.referral.domain.Referral;
import io.servicecard.loyalty.referral.domain.ReferralState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A referral; of the two, neither is told who the other is.
 *
 * @param id the referral
 * @param state NAMED, REWARDED as long as an order counts, TAKEN_BACK when none does any more, VOID
 *     when both turned out to be one person, or the new member one who named somebody else
 * @param namedAt when the new member named who brought them
 * @param points what whoever asks has of it
 * @param version of the referral
 */
@Schema(name = "Referral")
public record ReferralView(
        UUID id, ReferralState state, Instant namedAt, long points, long version) {
    static ReferralView ofReferrer(Referral referral) {
        return of(referral, referral.ofReferrer());
    }

    static ReferralView ofReferred(Referral referral) {
        return of(referral, referral.ofReferred());
    }

    private static ReferralView of(Referral referral, Referral.Part part) {
        return new ReferralView(
                referral.id(),
                referral.state(),
                referral.namedAt(),
                part.points(),
                referral.version());
    }
}
