package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.http.Body;
import io.servicecard.e2e.journey.Business;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An event as order-service would tell it, by its contract.
 *
 * @param type such as {@code io.servicecard.order.OrderPlaced.v1}
 * @param subject the order's id
 */
public record Event(String id, String type, String subject, String time, String payload) {

    /** An order of that customer, of which nobody has heard, was placed. */
    public static Event placed(Shop shop, Shop.Customer customer) {
        return of(
                shop,
                customer,
                "OrderPlaced",
                1,
                Map.of(
                        "templateKey",
                        shop.business().templateKey(),
                        "templateVersion",
                        1,
                        "total",
                        Business.money(Business.PRICE)));
    }

    /** An order of that customer, of which nobody has heard, was paid in money and handed over. */
    public static Event handedOver(Shop shop, Shop.Customer customer, long paidMinor) {
        var settlement =
                Map.of(
                        "total", Business.money(paidMinor),
                        "paidMoney", Business.money(paidMinor),
                        "paidByPoints", Business.money(0),
                        "points", 0,
                        "holdIds", List.of());
        return of(shop, customer, "OrderHandedOver", 10, Map.of("settlement", settlement));
    }

    /** An order of that customer, of which nobody has heard, is to be paid with so many points. */
    public static Event pointsWanted(Shop shop, Shop.Customer customer, long points) {
        return of(
                shop,
                customer,
                "PointsPaymentRequested",
                2,
                Map.of(
                        "paymentId",
                        Times.id().toString(),
                        "points",
                        points,
                        "balanceDue",
                        Business.money(Business.PRICE)));
    }

    private static Event of(
            Shop shop, Shop.Customer customer, String name, int version, Map<String, ?> more) {
        var order = Times.id();
        var now = Instant.now().toString();
        var payload = new HashMap<String, Object>(more);
        payload.put("orderId", order.toString());
        payload.put(
                "orderNumber",
                "R-" + order.toString().substring(24, 32).toUpperCase(java.util.Locale.ROOT));
        payload.put("customerId", customer.customerId());
        payload.put("cardId", customer.cardId());
        payload.put("branchId", shop.business().branchId());
        payload.put("orderVersion", version);
        payload.put("occurredAt", now);
        payload.put("actorRole", "reception");
        return new Event(
                Times.id().toString(),
                "io.servicecard.order." + name + ".v1",
                order.toString(),
                now,
                Body.from(payload).toString());
    }

    /** Ids that ascend with the time, as the suite's do (RFC 9562, UUIDv7). */
    private static final class Times {
        static UUID id() {
            var random = UUID.randomUUID();
            long most =
                    System.currentTimeMillis() << 16
                            | 0x7000
                            | (random.getMostSignificantBits() & 0x0fff);
            return new UUID(most, random.getLeastSignificantBits());
        }
    }
}
