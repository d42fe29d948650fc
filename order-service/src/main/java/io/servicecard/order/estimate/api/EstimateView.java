package io.servicecard.order.estimate.api;

import io.servicecard.order.estimate.application.ReadEstimates;
import io.servicecard.order.estimate.domain.Estimate;
import io.servicecard.order.estimate.domain.EstimateState;
import io.servicecard.order.naming.api.NameBody;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.price.domain.Price;
import io.servicecard.order.work.domain.OrderLine;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An estimate as staff and its customer see it.
 *
 * @param total what all lines cost, the discount taken off
 * @param tax included in the total
 * @param token the secret of the link by which it can be decided; only in the answer to sending it
 */
@Schema(name = "Estimate")
public record EstimateView(
        UUID id,
        UUID orderId,
        int number,
        EstimateState state,
        List<LineView> lines,
        Money total,
        Money tax,
        @Schema(nullable = true) Instant sentAt,
        @Schema(nullable = true) Instant expiresAt,
        @Schema(nullable = true) Instant decidedAt,
        long version,
        @Schema(nullable = true) String token) {
    /**
     * A line that is offered.
     *
     * @param line its place, from 0
     * @param unitPrice of one, of LABOUR of an hour
     * @param quantity how many, of LABOUR in minutes
     * @param sum what it costs, its share of the discount taken off
     * @param approved what the customer said
     */
    @Schema(name = "EstimateLine")
    public record LineView(
            int line,
            LineKind kind,
            NameBody name,
            Money unitPrice,
            int quantity,
            Money discount,
            Money sum,
            @Schema(nullable = true) Boolean approved) {
        static List<LineView> of(Estimate estimate, Price price) {
            return IntStream.range(0, estimate.lines().size())
                    .mapToObj(place -> of(estimate, place, price.lines().get(place)))
                    .toList();
        }

        private static LineView of(Estimate estimate, int place, Price.Line price) {
            OrderLine line = estimate.lines().get(place);
            var currency = estimate.currency();
            return new LineView(
                    place,
                    line.kind(),
                    NameBody.of(line.name()),
                    new Money(line.unitPriceMinor(), currency),
                    line.quantity(),
                    new Money(price.discountMinor(), currency),
                    new Money(price.netMinor(), currency),
                    estimate.decision(place).orElse(null));
        }
    }

    /**
     * What whoever holds the link sees: no ids.
     *
     * @param expiresAt until when it can be decided
     */
    @Schema(name = "LinkedEstimate")
    public record LinkedView(
            String orderNumber,
            int number,
            EstimateState state,
            List<LineView> lines,
            Money total,
            Money tax,
            Instant expiresAt) {
        static LinkedView of(ReadEstimates.Linked linked) {
            var estimate = linked.estimate();
            var price = estimate.price();
            return new LinkedView(
                    linked.orderNumber(),
                    estimate.number(),
                    estimate.state(),
                    LineView.of(estimate, price),
                    new Money(price.totalMinor(), estimate.currency()),
                    new Money(price.taxMinor(), estimate.currency()),
                    estimate.expiresAt().orElseThrow());
        }
    }

    static EstimateView of(Estimate estimate, String token) {
        var price = estimate.price();
        return new EstimateView(
                estimate.id(),
                estimate.orderId(),
                estimate.number(),
                estimate.state(),
                LineView.of(estimate, price),
                new Money(price.totalMinor(), estimate.currency()),
                new Money(price.taxMinor(), estimate.currency()),
                estimate.sentAt().orElse(null),
                estimate.expiresAt().orElse(null),
                estimate.decidedAt().orElse(null),
                estimate.version(),
                token);
    }
}
