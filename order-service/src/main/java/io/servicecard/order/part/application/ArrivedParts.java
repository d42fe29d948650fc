package io.servicecard.order.part.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.part.domain.PartArrival;
import io.servicecard.order.price.domain.LineKind;
import io.servicecard.order.work.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which parts have arrived. Whoever notes one has locked its order's row before. */
@ApplicationScoped
public class ArrivedParts implements PanacheRepositoryBase<PartArrival, PartArrival.Key> {
    /** When the parts of an order arrived, by the place of their line. */
    public Map<Integer, Instant> of(UUID orderId) {
        return list("orderId", orderId).stream()
                .collect(Collectors.toMap(PartArrival::line, PartArrival::arrivedAt));
    }

    /** Places of the lines that are parts. */
    static List<Integer> lines(Order order) {
        var lines = order.bill().lines();
        return IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).kind() == LineKind.PART)
                .boxed()
                .toList();
    }

    /** Places of the lines whose parts have not arrived. */
    public List<Integer> missing(Order order) {
        var all = lines(order);
        if (all.isEmpty()) {
            return all;
        }
        var here = of(order.id());
        return all.stream().filter(place -> !here.containsKey(place)).toList();
    }
}
