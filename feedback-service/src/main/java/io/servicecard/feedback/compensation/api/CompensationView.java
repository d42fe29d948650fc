package io.servicecard.feedback.compensation.api;

import io.servicecard.feedback.compensation.domain.Commitment;
import io.servicecard.feedback.compensation.domain.Compensation;
import io.servicecard.feedback.compensation.domain.CompensationKind;
import io.servicecard.feedback.compensation.domain.CompensationReason;
import io.servicecard.feedback.compensation.domain.CompensationState;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A compensation.
 *
 * @param orderId with which order something went wrong
 * @param customerId whose order it is
 * @param complaintId the complaint about it, absent without one
 * @param commitment what was not kept
 * @param reasonCode on what ground the customer gets something
 * @param kind what the customer gets: one of the next three says how much
 * @param points absent unless it is points
 * @param percent absent unless it is a discount
 * @param amount absent unless it is money
 * @param needsApproval whether it waits, or waited, for a second person
 * @param decidedAt when a second person decided; absent before, and when none had to
 */
public record CompensationView(
        UUID id,
        UUID orderId,
        UUID customerId,
        @Schema(nullable = true) UUID complaintId,
        Commitment commitment,
        CompensationReason reasonCode,
        CompensationKind kind,
        @Schema(nullable = true) Long points,
        @Schema(nullable = true) Integer percent,
        @Schema(nullable = true) Money amount,
        CompensationState state,
        boolean needsApproval,
        Instant requestedAt,
        @Schema(nullable = true) Instant decidedAt,
        long version) {
    static CompensationView of(Compensation given) {
        var failing = given.failing();
        var benefit = given.benefit();
        return new CompensationView(
                given.id(),
                failing.orderId(),
                failing.customerId(),
                failing.complaintId(),
                failing.commitment(),
                failing.reason(),
                benefit.kind(),
                benefit.points(),
                benefit.percent(),
                benefit.amount(),
                given.state(),
                given.needsApproval(),
                given.requestedAt(),
                given.decidedAt(),
                given.version());
    }
}
