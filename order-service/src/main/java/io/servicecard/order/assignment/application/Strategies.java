package io.servicecard.order.assignment.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.servicecard.order.assignment.domain.ChosenStrategy;
import io.servicecard.order.assignment.domain.Strategy;
import io.servicecard.order.work.domain.Order;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was chosen for which orders. */
@ApplicationScoped
public class Strategies implements PanacheRepositoryBase<ChosenStrategy, UUID> {
    /** Newest first, those with smaller ids than the cursor's. */
    public List<ChosenStrategy> before(UUID cursor, int limit) {
        return find("id < ?1 order by id desc", cursor).range(0, limit - 1).list();
    }

    /**
     * What is asked for; else the closest choice for the order; where nothing was chosen, whoever
     * has the least to do has it.
     */
    Strategy or(Strategy asked, Order order) {
        return asked == null
                ? closest(order).map(ChosenStrategy::strategy).orElse(Strategy.LEAST_LOADED)
                : asked;
    }

    /** By what work of the order goes to people by itself; empty when it does not. */
    Optional<Strategy> automatic(Order order) {
        return closest(order).filter(ChosenStrategy::isAutomatic).map(ChosenStrategy::strategy);
    }

    private Optional<ChosenStrategy> closest(Order order) {
        return find(
                        "(branchId = ?1 or branchId is null) and (templateKey = ?2 or templateKey is null)",
                        order.origin().branchId(),
                        order.worksheet().templateKey())
                .stream()
                .min(ChosenStrategy.CLOSEST);
    }
}
