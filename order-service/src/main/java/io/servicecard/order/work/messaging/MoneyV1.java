package io.servicecard.order.work.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.servicecard.order.work.domain.MoneyEvent;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.order.work.domain.PaymentPurpose;
import io.servicecard.platform.money.Money;
import java.util.UUID;

/** Paying for orders, in the published language. */
sealed interface MoneyV1 extends OrderEventV1 {
    static OrderEventV1 of(Head head, MoneyEvent event) {
        return switch (event) {
            case MoneyEvent.PointsPaymentRequested e ->
                    new PointsRequested(head, e.paymentId(), e.points(), e.balanceDue());
            case MoneyEvent.CreditApproved e -> new Credit(head, e.credit());
            case MoneyEvent.PaymentRecorded e ->
                    new Paid(head, e.paymentId(), e.method(), e.purpose(), e.amount());
            case MoneyEvent.PaymentVoided e ->
                    new Voided(head, e.paymentId(), e.method(), e.amount());
            case MoneyEvent.PaymentRefunded e ->
                    new Refunded(head, e.refundId(), e.paymentId(), e.method(), e.amount());
        };
    }

    record PointsRequested(@JsonUnwrapped Head head, UUID paymentId, long points, Money balanceDue)
            implements MoneyV1 {}

    record Credit(@JsonUnwrapped Head head, Money credit) implements MoneyV1 {}

    record Paid(
            @JsonUnwrapped Head head,
            UUID paymentId,
            PaymentMethod method,
            PaymentPurpose purpose,
            Money amount)
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
