package io.servicecard.e2e.bench.workload;

import io.servicecard.e2e.bench.Session;
import io.servicecard.e2e.bench.load.Call;
import io.servicecard.e2e.bench.load.Work;
import io.servicecard.e2e.bench.reference.Capture;
import java.util.ArrayList;
import java.util.List;

/** The workload of card-service: W4. */
public final class Customers {

    private static final int NUMBER = 1;

    /** So few that clients meet. */
    private static final int CONTENDED = 4;

    private final Session session;

    /** The workload in that session. */
    public Customers(Session session) {
        this.session = session;
    }

    /**
     * W4: reads one of four customers and changes what was read, if nobody else did meanwhile. Work
     * that somebody was faster with is lost, and counts in no figure but the time it took.
     */
    public HttpWorkload change() {
        var shop = session.shop();
        Work work =
                (wire, number) -> {
                    var path = "/v1/customers/" + shop.customer(number % CONTENDED).customerId();
                    var token = shop.reception(number);
                    var tag = wire.send(Call.get(path, token)).expect(200).header("ETag");
                    var zone = number / CONTENDED % 2 == 0 ? "Europe/Paris" : "Europe/Berlin";
                    var changed =
                            wire.send(Call.patch(path, token, tag, "{\"zone\":\"" + zone + "\"}"))
                                    .expect(200, 412);
                    return changed.status() == 200;
                };
        var service = session.place().service(NUMBER);
        var units = new ArrayList<Capture.Once>();
        var turns = new long[CONTENDED];
        for (int i = 0; i < CONTENDED; i++) {
            var customer = i;
            // each time the other zone: a change that changes nothing is none
            units.add(() -> Orders.once(service, work, customer + CONTENDED * turns[customer]++));
        }
        return new HttpWorkload("W4 change", "card", NUMBER, work, List.copyOf(units), false);
    }
}
