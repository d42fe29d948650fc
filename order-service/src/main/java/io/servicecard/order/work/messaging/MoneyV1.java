package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.order.work.domain.PaymentPurpose;
import io.servicecard.order.work.domain.Settlement;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;

/** Paying for orders, in the published language. */
sealed interface MoneyV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, MoneyEvent event) {
        return switch (event) {
            case MoneyEvent.PointsPaymentRequested e ->
                    new PointsRequested(head, e.paymentId(), e.points(), e.balanceDue());
            case MoneyEvent.CreditApproved e -> new Credit(head, e.credit());
            case MoneyEvent.PaymentRecorded e -> paid(head, e);
            case MoneyEvent.PaymentVoided e ->
                    new Voided(head, e.paymentId(), e.method(), e.amount());
            case MoneyEvent.PaymentRefunded e ->
                    new Refunded(head, e.refundId(), e.paymentId(), e.method(), e.amount());
        };
    }

    record PointsRequested(@JsonUnwrapped Head head, UUID paymentId, long points, Money balanceDue)
            implements MoneyV1 {}

    record Credit(@JsonUnwrapped Head head, Money credit) implements MoneyV1 {}

    private static Paid paid(Head head, MoneyEvent.PaymentRecorded event) {
        var settled = event.settled();
        return new Paid(
                head,
                event.paymentId(),
                event.method(),
                event.purpose(),
                event.amount(),
                settled.map(Settlement.Made::version).orElse(null),
                settled.map(Settlement.Made::at).orElse(null),
                settled.map(Settlement.Made::settlement).map(HandOverV1.Settled::of).orElse(null));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Paid(
            @JsonUnwrapped Head head,
            UUID paymentId,
            PaymentMethod method,
            PaymentPurpose purpose,
            Money amount,
            Long settledVersion,
            Instant settledAt,
            HandOverV1.Settled settlement)
            implements MoneyV1 {}

    record Voided(@JsonUnwrapped Head head, UUID paymentId, PaymentMethod method, Money amount)
            implements MoneyV1 {}

    record Refunded(
            @JsonUnwrapped Head head,
            UUID refundId,
            UUID paymentId,
            PaymentMethod method,
            Money amount)
            implements MoneyV1 {}
}
