package io.servicecard.order.work.api;

import io.servicecard.order.work.application.OrderTexts;
import io.servicecard.order.work.application.PlaceOrder.Placed;
import io.servicecard.order.work.application.ReadOrders;
import io.servicecard.order.work.domain.Order;
import io.servicecard.platform.http.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows orders with what people wrote into them. */
@ApplicationScoped
class OrderViews {
    private final OrderTexts texts;

    OrderViews(OrderTexts texts) {
        this.texts = texts;
    }

    /** The order. */
    OrderView of(Order order) {
        return OrderView.of(order, texts.open(order), null);
    }

    /** The order as it was read. */
    OrderView of(ReadOrders.Shown shown) {
        return OrderView.of(shown.order(), shown.texts(), null);
    }

    /** The order with its tracking token, shown this once. */
    OrderView of(Placed placed) {
        return OrderView.of(placed.order(), texts.open(placed.order()), placed.trackingToken());
    }

    /** The answer to a command. */
    RestResponse<OrderView> changed(Order order) {
        return Replies.ok(of(order), order.version());
    }
}
