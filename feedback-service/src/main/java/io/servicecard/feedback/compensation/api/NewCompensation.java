package io.servicecard.feedback.compensation.api;

import io.servicecard.feedback.compensation.application.AskForCompensation;
import io.servicecard.feedback.compensation.domain.Benefit;
import io.servicecard.feedback.compensation.domain.Commitment;
import io.servicecard.feedback.compensation.domain.CompensationKind;
import io.servicecard.feedback.compensation.domain.CompensationReason;
import io.servicecard.feedback.compensation.domain.CompensationRefused;
import io.servicecard.platform.money.InCirculation;
import io.servicecard.platform.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/**
 * A compensation to be given.
 *
 * @param orderId with which order something went wrong
 * @param commitment what was not kept
 * @param reasonCode on what ground; COMPLAINT_UPHELD names the complaint
 * @param complaintId the complaint about it, may be absent
 * @param kind what the customer gets: just one of the next three says how much
 * @param points of POINTS
 * @param percent of DISCOUNT
 * @param amount of MONEY, more than 0
 */
public record NewCompensation(
        @NotNull UUID orderId,
        @NotNull Commitment commitment,
        @NotNull CompensationReason reasonCode,
        UUID complaintId,
        @NotNull CompensationKind kind,
        @Min(1) @Max(NewCompensation.MOST_POINTS) Long points,
        @Min(1) @Max(100) Integer percent,
        @InCirculation Money amount) {
    static final long MOST_POINTS = 1_000_000;
    private static final long MOST_MINOR = 100_000_000_000L;

    AskForCompensation.Wish wish() {
        return new AskForCompensation.Wish(orderId, commitment, reasonCode, complaintId);
    }

    /**
     * How much of what.
     *
     * @throws CompensationRefused.Unclear when the kind's amount is missing, or another one is said
     */
    Benefit benefit() {
        belongs("points", points, kind == CompensationKind.POINTS);
        belongs("percent", percent, kind == CompensationKind.DISCOUNT);
        belongs("amount", amount, kind == CompensationKind.MONEY);
        return switch (kind) {
            case POINTS -> Benefit.points(points);
            case DISCOUNT -> Benefit.discount(percent);
            case MONEY -> Benefit.money(payable());
        };
    }

    private Money payable() {
        if (amount.amountMinor() < 1 || amount.amountMinor() > MOST_MINOR) {
            throw new CompensationRefused.Unclear("amount.amountMinor");
        }
        return amount;
    }

    private static void belongs(String field, Object said, boolean wanted) {
        if ((said != null) != wanted) {
            throw new CompensationRefused.Unclear(field);
        }
    }
}
