package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.Bill;
import io.servicecard.platform.money.Money;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What managers say about the end of an order, and what it costs. */
final class CancellationBodies {
    private CancellationBodies() {}

    /**
     * That an order ends.
     *
     * @param fee what it costs, not more than was proposed; the proposed one when it is left out
     * @param reason why; needed for less than was proposed
     */
    @Schema(name = "CancellationApproval")
    record ApproveBody(Money fee, @Size(max = 1000) String reason) {
        static ApproveBody orNothing(ApproveBody body) {
            return body == null ? new ApproveBody(null, null) : body;
        }

        Optional<Money> wanted() {
            return Optional.ofNullable(fee);
        }

        /** Null when nothing was said. */
        String why() {
            return said(reason);
        }
    }

    /** That an order does not end, and why. */
    @Schema(name = "CancellationRefusal")
    record RefuseBody(@Size(max = 1000) String reason) {
        /** Null when nothing was said. */
        static String why(RefuseBody body) {
            return body == null ? null : said(body.reason());
        }
    }

    private static String said(String reason) {
        return reason == null || reason.isBlank() ? null : reason;
    }

    /**
     * What the end of an order costs.
     *
     * @param decided whether it is decided what is charged
     * @param proposedFee when it was asked for; left out when nobody asked
     * @param fee what was decided, nothing when it was waived; left out before
     */
    @Schema(name = "Cancellation")
    public record CancellationView(
            boolean decided,
            @Schema(nullable = true) Money proposedFee,
            @Schema(nullable = true) Money fee) {
        static CancellationView of(Bill bill) {
            return bill.proposedFee().isEmpty() && bill.fee().isEmpty()
                    ? null
                    : new CancellationView(
                            bill.fee().isPresent(),
                            bill.proposedFee().orElse(null),
                            bill.fee().orElse(null));
        }
    }
}
