package io.servicecard.order.work.application;

import io.servicecard.order.form.domain.NewResult;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderRefused;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets an order go on by a later published version of its template. */
@ApplicationScoped
public class MigrateOrder {
    private final ChangeOrder orders;
    private final PublishedTemplates templates;
    private final StageResults results;

    MigrateOrder(ChangeOrder orders, PublishedTemplates templates, StageResults results) {
        this.orders = orders;
        this.templates = templates;
        this.results = results;
    }

    /**
     * The order after it.
     *
     * @param number of the version
     * @param fields answers to what the version asks of the order, as far as it is not known
     * @throws OrderRefused when it may not happen
     */
    @Transactional
    public Order migrate(UUID orderId, IfMatch ifMatch, int number, List<NewResult> fields) {
        return orders.change(
                orderId,
                ifMatch,
                (order, act) -> {
                    var template =
                            templates
                                    .find(order.worksheet().templateKey(), number)
                                    .orElseThrow(OrderRefused.TemplateNotPublished::new);
                    var event = order.working().migrate(template, act);
                    var told = results.toldAtMigration(order, template.content(), fields);
                    results.keep(event.head(), told);
                    return event;
                });
    }
}
