package io.servicecard.order.part.application;

import io.servicecard.order.part.domain.PartArrival;
import io.servicecard.order.part.domain.PartRefused;
import io.servicecard.order.work.application.Acting;
import io.servicecard.order.work.application.ChangeOrder;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.OrderLine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes and tells which parts of an order have arrived. */
@ApplicationScoped
public class NoteArrival {
    private final ChangeOrder changes;
    private final ReadOrders orders;
    private final ArrivedParts parts;
    private final Acting acting;

    NoteArrival(ChangeOrder changes, ReadOrders orders, ArrivedParts parts, Acting acting) {
        this.changes = changes;
        this.orders = orders;
        this.parts = parts;
        this.acting = acting;
    }

    /**
     * A part that an order needs.
     *
     * @param place of its line, from 0
     * @param arrivedAt empty until then
     */
    public record Part(int place, OrderLine line, Optional<Instant> arrivedAt) {}

    /**
     * The part, arrived; the first time counts.
     *
     * @throws PartRefused.NotFound when the line is none, or no part
     */
    @Transactional
    public Part note(UUID orderId, int place) {
        var order = changes.lock(orderId, null);
        if (!ArrivedParts.lines(order).contains(place)) {
            throw new PartRefused.NotFound();
        }
        var arrival =
                parts.findByIdOptional(new PartArrival.Key(orderId, place))
                        .orElseGet(
                                () -> {
                                    var now = new PartArrival(orderId, place, acting.now());
                                    parts.persist(now);
                                    return now;
                                });
        return new Part(place, order.bill().lines().get(place), Optional.of(arrival.arrivedAt()));
    }

    /** The parts that an order needs, in the order of its lines. */
    public List<Part> of(UUID orderId) {
        var order = orders.one(orderId);
        var here = parts.of(order.id());
        return ArrivedParts.lines(order).stream()
                .map(
                        place ->
                                new Part(
                                        place,
                                        order.bill().lines().get(place),
                                        Optional.ofNullable(here.get(place))))
                .toList();
    }
}
