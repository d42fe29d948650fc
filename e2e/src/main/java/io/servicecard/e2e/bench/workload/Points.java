package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Work;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.reference.Capture;
import io.servicecard.e2e.http.Wait;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The HTTP workloads of loyalty-service: W5, redeeming. */
public final class Points {

    private static final int NUMBER = 3;
    private static final int SAMPLE = 16;

    /** Enough that no measurement spends them; earned at one point per 100 RUB. */
    private static final long POINTS = 50_000_000;

    private final Session session;
    private final Shop shop;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** The workloads in that session. */
    public Points(Session session) {
        this.session = session;
        this.shop = session.shop();
    }

    /** Gives every customer more points than can be spent, by an order's hand-over. */
    public void give() {
        session.broker()
                .send(
                        "order-events",
                        shop.customers().stream()
                                .map(customer -> Event.handedOver(shop, customer, POINTS * 10_000))
                                .toList());
        Wait.until(
                "all customers have points",
                () ->
                        session.server()
                                .value(
                                        "loyalty_service",
                                        "SELECT count(*) FROM account WHERE available >= "
                                                + POINTS),
                count -> Integer.parseInt(count) >= shop.customers().size());
    }

    /** W5: holds a point and captures it, two requests; the accounts take turns. */
    public HttpWorkload redeemSpread() {
        return workload("W5 redeem spread", shop.customers().size());
    }

    /** W5: the same on a single account, where every request waits for the one before. */
    public HttpWorkload redeemHot() {
        return workload("W5 redeem hot", 1);
    }

    private HttpWorkload workload(String name, int accounts) {
        Work work =
                (wire, number) -> {
                    var token = shop.manager(number);
                    var key = "w5-" + run + "-" + UUID.randomUUID();
                    var held =
                            wire.send(
                                            Call.post(
                                                    "/v1/loyalty/holds",
                                                    token,
                                                    key,
                                                    wish(shop.customer(number % accounts))))
                                    .expect(201);
                    var path = "/v1/loyalty/holds/" + held.field("id") + "/capture";
                    wire.send(Call.post(path, token, key + "-c", "{\"points\":1}")).expect(200);
                    return true;
                };
        var service = session.place().service(NUMBER);
        var units = new ArrayList<Capture.Once>();
        for (long i = 0; i < Math.min(SAMPLE, accounts); i++) {
            var number = i;
            units.add(() -> Orders.once(service, work, number));
        }
        return new HttpWorkload(name, "loyalty", NUMBER, work, List.copyOf(units), false);
    }

    private static String wish(Shop.Customer customer) {
        return "{\"customerId\":\"%s\",\"points\":1,\"orderId\":\"%s\",\"expiresAt\":\"%s\"}"
                .formatted(
                        customer.customerId(),
                        UUID.randomUUID(),
                        Instant.now().plus(1, ChronoUnit.HOURS));
    }
}
