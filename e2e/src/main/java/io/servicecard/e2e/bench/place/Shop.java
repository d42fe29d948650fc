package io.servicecard.e2e.bench.place;

import io.servicecard.e2e.evidence.Mailbox;
import io.servicecard.e2e.http.Tokens;
import io.servicecard.e2e.journey.Business;
import io.servicecard.e2e.journey.CardHolder;
import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.journey.Person;
import io.servicecard.e2e.journey.RepairOrder;
import io.servicecard.e2e.journey.World;
import io.servicecard.e2e.suite.RunningSuite;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * People to work with: customers with an active card and one order each, and enough staff that
 * nobody asks more often than one caller may.
 */
public final class Shop {

    private static final int AT_ONCE = 8;

    private final Business business;
    private final List<Customer> customers;
    private final List<String> receptions;
    private final List<String> managers;

    /**
     * A customer.
     *
     * @param orderId of an order of theirs
     */
    public record Customer(String customerId, String cardId, String orderId) {}

    private Shop(
            Business business,
            List<Customer> customers,
            List<String> receptions,
            List<String> managers) {
        this.business = business;
        this.customers = customers;
        this.receptions = receptions;
        this.managers = managers;
    }

    /** Opens one, over the suite's API. */
    public static Shop open(RunningSuite suite, int customers, int staff)
            throws IOException, InterruptedException {
        var business = Business.open(suite.api());
        var world = new World(suite.api(), new Mailbox(suite.place().messages()), business);
        var tasks = new ArrayList<Callable<Customer>>();
        for (int turn = 0; turn < customers; turn++) {
            var person = Person.anybody(turn);
            tasks.add(
                    () -> {
                        var holder = CardHolder.join(world, person);
                        var order = RepairOrder.place(world, holder);
                        return new Customer(holder.customerId(), holder.cardId(), order.id());
                    });
        }
        var joined = Journeys.run(AT_ONCE, tasks);
        var tokens = new Tokens(HttpClient.newHttpClient(), suite.place().tokens());
        var receptions = new ArrayList<String>();
        var managers = new ArrayList<String>();
        for (int i = 0; i < staff; i++) {
            receptions.add(tokens.of("reception-" + i));
            managers.add(tokens.of("manager-" + i));
        }
        return new Shop(business, joined, receptions, managers);
    }

    /** The business. */
    public Business business() {
        return business;
    }

    /** All customers. */
    public List<Customer> customers() {
        return customers;
    }

    /** The customer whose turn it is. */
    public Customer customer(long turn) {
        return customers.get((int) (turn % customers.size()));
    }

    /** The access token of the member of reception whose turn it is. */
    public String reception(long turn) {
        return receptions.get((int) (turn % receptions.size()));
    }

    /** The access token of the manager whose turn it is. */
    public String manager(long turn) {
        return managers.get((int) (turn % managers.size()));
    }
}
