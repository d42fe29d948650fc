package io.servicecard.order.work.application;

import io.servicecard.order.promise.application.Forecasts;
import io.servicecard.order.promise.application.KeepPromise;
import io.servicecard.order.promise.domain.PromiseRef;
import io.servicecard.order.template.application.PublishedTemplates;
import io.servicecard.order.work.domain.Act;
import io.servicecard.order.work.domain.Order;
import io.servicecard.order.work.domain.OrderEvent;
import io.servicecard.platform.http.IfMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes the item in, and promises when it will be ready: what is forecast, or a time of choice. */
@ApplicationScoped
public class AcceptOrder {
    private final ChangeOrder orders;
    private final OrderTexts texts;
    private final PublishedTemplates templates;
    private final Items items;
    private final Forecasts forecasts;
    private final KeepPromise promises;

    AcceptOrder(
            ChangeOrder orders,
            OrderTexts texts,
            PublishedTemplates templates,
            Items items,
            Forecasts forecasts,
            KeepPromise promises) {
        this.orders = orders;
        this.texts = texts;
        this.templates = templates;
        this.items = items;
        this.forecasts = forecasts;
        this.promises = promises;
    }

    /**
     * The order after it.
     *
     * @throws io.servicecard.order.work.domain.OrderRefused when it may not happen
     */
    @Transactional
    public Order accept(UUID orderId, IfMatch ifMatch, NewIntake intake) {
        return orders.change(orderId, ifMatch, (order, by) -> accept(order, intake, by));
    }

    private OrderEvent accept(Order order, NewIntake intake, Act by) {
        var origin = order.origin();
        var sheet = order.worksheet();
        var template = templates.of(sheet.templateKey(), sheet.templateVersion());
        var forecast = forecasts.joining(origin.branchId(), template, order.priority().rank());
        boolean byHand = intake.readyBy() != null;
        var readyBy = byHand ? intake.readyBy() : forecast.p90();
        var accepted =
                order.accept(
                        texts.intake(order, intake.promising(readyBy)),
                        items.identified(
                                origin.customerId(), intake.assetId(), template.content().asset()),
                        by);
        var ref =
                new PromiseRef(
                        origin.number(), origin.customerId(), origin.cardId(), origin.branchId());
        promises.make(order.id(), ref, readyBy, byHand, forecast, by.at());
        return accepted;
    }
}
