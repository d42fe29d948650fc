package io.servicecard.order.work.application;

import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Gives the item back for the PIN that the customer shows, or for a signature. */
@ApplicationScoped
public class HandOver {
    private final ChangeOrder orders;
    private final Journal journal;
    private final Acting acting;
    private final OrderSecrets secrets;
    private final Signatures signatures;

    HandOver(
            ChangeOrder orders,
            Journal journal,
            Acting acting,
            OrderSecrets secrets,
            Signatures signatures) {
        this.orders = orders;
        this.journal = journal;
        this.acting = acting;
        this.secrets = secrets;
        this.signatures = signatures;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The customer has the item. */
        record HandedOver(Order order) implements Outcome {}

        /** The PIN was wrong; the attempt is counted, so the transaction must be committed. */
        record WrongPin(int attemptsLeft) implements Outcome {}
    }

    /**
     * Looks at the proof and hands over. The row lock keeps attempts at one time in a queue.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Outcome handOver(UUID orderId, IfMatch ifMatch, Proof proof) {
        var order = orders.lock(orderId, ifMatch);
        var act = acting.now();
        var event = given(order, proof, act);
        if (event.isEmpty()) {
            return new Outcome.WrongPin(order.pin().attemptsLeft());
        }
        journal.record(event.get());
        return new Outcome.HandedOver(order);
    }

    private Optional<OrderEvent> given(Order order, Proof proof, Act act) {
        return switch (proof) {
            case Proof.Pin(var code) -> {
                boolean right = secrets.isPin(order.id(), order.pin().at(act.at()), code);
                yield order.handingOver().handOver(right, act);
            }
            case Proof.Signature signature -> {
                var event = order.handingOver().handOverSigned(act);
                signatures.keep(order, signature, act);
                yield Optional.of(event);
            }
        };
    }
}
