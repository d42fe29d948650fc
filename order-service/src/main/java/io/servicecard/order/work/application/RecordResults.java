package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Writes down what was found at the stage that is under way. */
@ApplicationScoped
public class RecordResults {
    private final ChangeOrder orders;
    private final Acting acting;
    private final StageResults results;

    RecordResults(ChangeOrder orders, Acting acting, StageResults results) {
        this.orders = orders;
        this.acting = acting;
        this.results = results;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen, or the template
     *     does not ask for these results
     */
    @Transactional
    public Order record(UUID orderId, IfMatch ifMatch, String stage, List<NewResult> found) {
        var worker = acting.worker();
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var event = order.working().recordResults(stage, worker, act);
                    results.keep(order, event, found, worker.staffId());
                    return event;
                });
    }
}
