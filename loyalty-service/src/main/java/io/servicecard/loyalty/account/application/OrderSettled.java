package io.servicecard.loyalty.account.application;

import io.servicecard.loyalty.account.domain.Share;
import io.servicecard.loyalty.earning.domain.Fraction;
import io.servicecard.loyalty.earning.domain.OrderFacts;
import io.servicecard.platform.money.Money;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How an order ended has just been taken over. Fired in the transaction that does so, with the
 * customer's account locked and points converged, once for each newer version of the order.
 *
 * @param orderId the order
 * @param customerId whose
 * @param facts what was settled; empty when the order ended without hand-over
 * @param returned what of its lines came back by now
 * @param points the order should have earned by now
 */
public record OrderSettled(
        UUID orderId,
        UUID customerId,
        Optional<OrderFacts> facts,
        Map<String, Share> returned,
        long points) {
    /** Copies what came back. */
    public OrderSettled {
        returned = Map.copyOf(returned);
    }

    /** Which part of each line came back by now. */
    public Map<String, Fraction> returnedParts() {
        return returned.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                line ->
                                        Fraction.of(
                                                line.getValue().part(), line.getValue().whole())));
    }

    /** What was paid in money and kept; empty when the order ended without hand-over. */
    public Optional<Money> moneyKept() {
        return facts.map(settled -> settled.moneyKept(returnedParts()));
    }
}
