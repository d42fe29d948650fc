package io.servicecard.order.work.api;

import io.servicecard.order.work.application.TakenBack;
import io.servicecard.order.work.domain.Refund;
import io.servicecard.order.work.domain.Return;
import io.servicecard.order.work.domain.ReturnReason;
import io.servicecard.platform.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What requests about refunds and returns bring, and what they are shown. */
final class RefundViews {
    private RefundViews() {}

    /**
     * Money to give back, in the way it was paid.
     *
     * @param paymentId the payment it is given back of
     */
    @Schema(name = "NewRefund")
    record RefundBody(@NotNull UUID paymentId, @NotNull Money amount) {}

    /** Something that came back; each line once. */
    @Schema(name = "NewReturn")
    record ReturnBody(
            @NotNull ReturnReason reason,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid BackBody> lines) {
        /** How many by line; what is named twice counts together. */
        Map<Integer, Integer> quantities() {
            return lines.stream()
                    .collect(
                            Collectors.toMap(
                                    line -> Integer.valueOf(line.lineId()),
                                    BackBody::quantity,
                                    Math::addExact));
        }
    }

    /**
     * How many of a line.
     *
     * @param lineId its place in the order, from 0
     * @param quantity how many; of LABOUR in minutes
     */
    @Schema(name = "NewReturnLine")
    record BackBody(
            @NotNull @Pattern(regexp = "0|[1-9]\\d{0,3}") @Size(max = 4) String lineId,
            @NotNull @Min(1) @Max(10_000) Integer quantity) {}

    /**
     * What was given back of one payment.
     *
     * @param returnId the return it belongs to; left out after an order that was not handed over
     * @param points how many, when points are given back; loyalty puts them on the account
     */
    @Schema(name = "Refund")
    record RefundView(
            UUID id,
            UUID paymentId,
            @Schema(nullable = true) UUID returnId,
            Money amount,
            @Schema(nullable = true) Long points,
            Instant refundedAt) {
        static RefundView of(Refund refund) {
            return new RefundView(
                    refund.id(),
                    refund.paymentId(),
                    refund.returnId().orElse(null),
                    refund.amount(),
                    refund.points() == 0 ? null : refund.points(),
                    refund.refundedAt());
        }
    }

    /**
     * Something that came back after hand-over.
     *
     * @param orderVersion the order's version after it
     * @param refunds what was given back for it; less than one point's worth may be given back only
     *     with what comes back next
     */
    @Schema(name = "OrderReturn")
    record ReturnView(
            UUID id,
            long orderVersion,
            ReturnReason reason,
            Instant returnedAt,
            List<BackView> lines,
            List<RefundView> refunds) {
        static ReturnView of(TakenBack back, String currency) {
            var taken = back.taken();
            return new ReturnView(
                    taken.id(),
                    taken.orderVersion(),
                    taken.reason(),
                    taken.returnedAt(),
                    taken.lines().stream().map(line -> BackView.of(line, currency)).toList(),
                    back.refunds().stream()
                            .filter(
                                    refund ->
                                            refund.returnId()
                                                    .filter(taken.id()::equals)
                                                    .isPresent())
                            .map(RefundView::of)
                            .toList());
        }
    }

    /**
     * What came back of a line.
     *
     * @param sum what it cost
     */
    @Schema(name = "OrderReturnLine")
    record BackView(String lineId, int quantity, Money sum) {
        static BackView of(Return.Line line, String currency) {
            return new BackView(
                    String.valueOf(line.line()),
                    line.quantity(),
                    new Money(line.netMinor(), currency));
        }
    }
}
