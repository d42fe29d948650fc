package io.servicecard.order.work.api;

import io.servicecard.order.work.domain.Payment;
import io.servicecard.order.work.domain.PaymentMethod;
import io.servicecard.order.work.domain.PaymentPurpose;
import io.servicecard.order.work.domain.PaymentState;
import io.servicecard.platform.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A payment.
 *
 * @param amount what it counts for; of points asked for what they may be worth at most
 * @param purpose what it is for; a deposit is paid before the item is ready
 * @param refunded what was given back of it
 * @param points how many, for POINTS; of those asked for, loyalty may hold fewer
 */
public record PaymentView(
        UUID id,
        PaymentMethod method,
        PaymentState state,
        PaymentPurpose purpose,
        Money amount,
        Money refunded,
        @Schema(nullable = true) Long points,
        @Schema(nullable = true) UUID holdId,
        Instant requestedAt) {
    static PaymentView of(Payment payment) {
        return new PaymentView(
                payment.id(),
                payment.method(),
                payment.state(),
                payment.purpose(),
                payment.amount(),
                new Money(payment.refundedMinor(), payment.amount().currency()),
                payment.method() == PaymentMethod.POINTS ? payment.points() : null,
                payment.holdId().orElse(null),
                payment.requestedAt());
    }
}
