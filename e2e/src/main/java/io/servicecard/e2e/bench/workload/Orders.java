package io.servicecard.e2e.bench.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Wire;
import io.servicecard.e2e.bench.load.Work;
import io.servicecard.e2e.bench.place.Filling;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.bench.reference.Capture;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The workloads of order-service: W1, W2, W3 and W6. */
public final class Orders {

    private static final int NUMBER = 2;
    private static final int SAMPLE = 16;
    private static final int MOST_IDS = 10_000;

    private final Session session;
    private final Shop shop;
    private final List<String> ids;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    /** The workloads in that session, on the orders that are there now. */
    public Orders(Session session) {
        this.session = session;
        this.shop = session.shop();
        this.ids = random("id");
    }

    private List<String> random(String column) {
        return session
                .server()
                .query(
                        "order_service",
                        "SELECT %s FROM orders ORDER BY md5(id::text) LIMIT %d"
                                .formatted(column, MOST_IDS))
                .stream()
                .map(List::getFirst)
                .toList();
    }

    /** W1: an order with its lines, stages, timeline, stored answer and event, in a transaction. */
    public HttpWorkload place() {
        return new HttpWorkload("W1 place", "order", NUMBER, placing(), units(placing()), true);
    }

    /** W2: one order, by its id. */
    public HttpWorkload read() {
        return new HttpWorkload("W2 read", "order", NUMBER, reading(), units(reading()), true);
    }

    /** W3: the newest orders of a branch. */
    public HttpWorkload firstPage() {
        var work = listing("");
        return new HttpWorkload("W3 first page", "order", NUMBER, work, units(work), false);
    }

    /** W3: a page in the middle of a branch's orders. */
    public HttpWorkload deepPage() {
        var work = listing("&cursor=" + middle());
        return new HttpWorkload("W3 deep page", "order", NUMBER, work, units(work), false);
    }

    /** An order, by the number that people use for it. */
    public HttpWorkload search() {
        var numbers = random("number");
        Work work =
                (wire, number) -> {
                    var wanted = numbers.get((int) (number * 7919 % numbers.size()));
                    var path = "/v1/orders?number=" + wanted;
                    wire.send(Call.get(path, shop.reception(number))).expect(200);
                    return true;
                };
        return new HttpWorkload("search", "order", NUMBER, work, List.of(), false);
    }

    /** A transition of an order: its smallest payment, with timeline entry and event. */
    public HttpWorkload command() {
        var body = "{\"method\":\"CARD\",\"amount\":{\"amountMinor\":1,\"currency\":\"RUB\"}}";
        Work work =
                (wire, number) -> {
                    var id = ids.get((int) (number * 7919 % ids.size()));
                    var path = "/v1/orders/" + id + "/payments";
                    var key = "command-" + run + "-" + UUID.randomUUID();
                    wire.send(Call.post(path, shop.reception(number), key, body)).expect(201);
                    return true;
                };
        return new HttpWorkload("command", "order", NUMBER, work, List.of(), false);
    }

    /** W6: of ten requests seven read, two list and one places. */
    public HttpWorkload mix() {
        var placing = placing();
        var reading = reading();
        var listing = listing("");
        Work mix =
                (wire, number) ->
                        switch ((int) (number % 10)) {
                            case 0 -> placing.once(wire, number);
                            case 1, 2 -> listing.once(wire, number);
                            default -> reading.once(wire, number);
                        };
        return new HttpWorkload("W6 mix 70/20/10", "order", NUMBER, mix, List.of(), false);
    }

    private Work placing() {
        var bodies =
                shop.customers().stream()
                        .map(customer -> shop.business().orderFor(customer.cardId()).toString())
                        .toList();
        return (wire, number) -> {
            var body = bodies.get((int) (number % bodies.size()));
            var key = "w1-" + run + "-" + UUID.randomUUID();
            wire.send(Call.post("/v1/orders", shop.reception(number), key, body)).expect(201);
            return true;
        };
    }

    private Work reading() {
        return (wire, number) -> {
            // a prime step: neighbours in time are not neighbours in the table
            var id = ids.get((int) (number * 7919 % ids.size()));
            wire.send(Call.get("/v1/orders/" + id, shop.reception(number))).expect(200);
            return true;
        };
    }

    private Work listing(String cursor) {
        var path = list(50) + cursor;
        return (wire, number) -> {
            wire.send(Call.get(path, shop.reception(number))).expect(200);
            return true;
        };
    }

    private String list(int limit) {
        return "/v1/orders?branchId=" + shop.business().branchId() + "&limit=" + limit;
    }

    private String middle() {
        long pages = new Filling(session.server()).count() / 200 / 2;
        var page = page("");
        for (long i = 1; i < pages && page.hasNonNull("next"); i++) {
            page = page("&cursor=" + page.path("next").asText());
        }
        return page.path("next").asText();
    }

    private JsonNode page(String cursor) {
        return session.suite().api().as("reception").get(list(200) + cursor).expect(200);
    }

    /** The work done directly, for the first customers and orders. */
    private List<Capture.Once> units(Work work) {
        var service = session.place().service(NUMBER);
        var units = new ArrayList<Capture.Once>();
        for (long i = 0; i < SAMPLE; i++) {
            var number = i;
            units.add(() -> once(service, work, number));
        }
        return units;
    }

    static void once(URI service, Work work, long number) throws IOException {
        try (var wire = new Wire(service)) {
            work.once(wire, number);
        }
    }
}
