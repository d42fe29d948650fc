package io.servicecard.order.work.domain;

import io.servicecard.order.price.domain.Rate;
import io.servicecard.platform.money.Money;

/**
 * Which share of an order's total is proposed as the fee when its end is asked for.
 *
 * @param untouched before the item was taken in
 * @param takenIn before any stage was begun
 * @param begun from then on
 */
public record FeeTariff(Rate untouched, Rate takenIn, Rate begun) {
    Money proposed(Order order) {
        var total = order.bill().total();
        var share = isBegun(order) ? begun : byIntake(order);
        return new Money(share.of(total.amountMinor()), total.currency());
    }

    private static boolean isBegun(Order order) {
        return order.worksheet().stages().stream().anyMatch(WorkStage::wasBegun);
    }

    private Rate byIntake(Order order) {
        return order.intake().isPresent() ? takenIn : untouched;
    }
}
