package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Load;
import io.servicecard.e2e.bench.load.Work;
import io.servicecard.e2e.bench.place.Event;
import io.servicecard.e2e.bench.place.Paused;
import io.servicecard.e2e.bench.place.Shop;
import io.servicecard.e2e.http.Wait;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * W5, balances: reading what an account has while it has ten entries, and while it has ten
 * thousand, each of them with a lot of its own.
 */
public final class Balances {

    private static final int NUMBER = 3;
    private static final long PAID = 1_000_000;
    private static final String DATABASE = "loyalty_service";
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final List<Integer> ENTRIES = List.of(10, 10_000);

    private final Session session;

    private Balances(Session session) {
        this.session = session;
    }

    /**
     * Measures all rounds and adds what they show to the session's figures. It goes before what
     * gives customers more entries.
     */
    public static void run(Session session) throws IOException, InterruptedException {
        new Balances(session).run();
    }

    private void run() throws IOException, InterruptedException {
        var service = List.of(session.place().service(NUMBER));
        var loads = new ArrayList<Load>();
        try (var _ = Paused.allBut(session.place(), List.of("loyalty-service"))) {
            var contenders = new ArrayList<Contender>();
            for (int i = 0; i < ENTRIES.size(); i++) {
                var workload = reading(ENTRIES.get(i), accrued(i, ENTRIES.get(i)));
                var load = new Load(service, workload.work());
                loads.add(load);
                contenders.add(Served.ours(session, workload, load));
            }
            // what the server itself would do within a minute of so many new rows
            session.server().run(DATABASE, "ANALYZE");
            for (var contender : contenders) {
                contender.warmUp();
            }
            for (int round = 0; round < session.options().rounds(); round++) {
                for (var contender : round % 2 == 0 ? contenders : contenders.reversed()) {
                    contender.round();
                }
            }
        } finally {
            loads.forEach(Load::close);
        }
    }

    /** That customer, with so many entries. */
    private Shop.Customer accrued(int turn, int entries) {
        var customer = session.shop().customer(turn);
        int missing = entries - entries(customer);
        session.broker()
                .send(
                        "order-events",
                        () ->
                                IntStream.range(0, missing)
                                        .mapToObj(
                                                _ ->
                                                        Event.handedOver(
                                                                session.shop(), customer, PAID))
                                        .iterator());
        Wait.until(
                "the entries are there", LIMIT, () -> entries(customer), count -> count >= entries);
        Say.line("%,d entries in one account".formatted(entries(customer)));
        return customer;
    }

    private int entries(Shop.Customer customer) {
        return Integer.parseInt(
                session.server()
                        .value(
                                DATABASE,
                                "SELECT count(*) FROM journal_entry e JOIN account a ON a.id = e.account_id"
                                        + " WHERE a.customer_id = '%s'"
                                                .formatted(customer.customerId())));
    }

    private HttpWorkload reading(int entries, Shop.Customer customer) {
        var path = "/v1/loyalty/accounts/" + customer.customerId();
        Work work =
                (wire, number) -> {
                    wire.send(Call.get(path, session.shop().manager(number))).expect(200);
                    return true;
                };
        var name = String.format(Locale.ROOT, "W5 balance of %,d", entries);
        return new HttpWorkload(name, "loyalty", NUMBER, work, List.of(), false);
    }
}
