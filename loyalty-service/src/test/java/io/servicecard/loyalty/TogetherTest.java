package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.loyalty.sql.Statements;
import io.servicecard.platform.event.EventDispatcher;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events of one batch share what they read; what they do is what they do one by one. */
@QuarkusTest
class TogetherTest {
    private static final int ROUNDS = 4;
    private static final int EVENTS = 40;
    private static final String BOOKS = Statements.read("/books.sql");

    @Inject EventDispatcher dispatcher;

    @Test
    void eventsAppliedTogetherDoWhatTheyDoOneByOne() throws SQLException {
        long seed = Long.getLong("together.seed", System.nanoTime());
        int found = violations();
        var together = Town.of(7);
        var alone = Town.of(7);
        for (int round = 0; round < ROUNDS; round++) {
            together.happen(new Random(seed + round)).together(dispatcher);
            alone.happen(new Random(seed + round)).oneByOne(dispatcher);
            for (int who = 0; who < together.people().size(); who++) {
                assertEquals(
                        books(alone.people().get(who)),
                        books(together.people().get(who)),
                        "customer " + who + " after round " + round + " of seed " + seed);
            }
        }
        assertEquals(found, violations(), "what the audit finds, seed " + seed);
    }

    @Test
    void aRulePublishedBetweenTwoBatchesIsObeyed() {
        var customer = Customer.unknown();
        var branch = Ids.next();
        var key = EarningRequests.freshKey();
        new Batch().opens(customer).together(dispatcher);
        handOverTwice(customer, branch);
        assertEquals(2, customer.balance("available"));
        EarningRequests.publish(key, EarningRequests.rule(branch, 7, 1, key));
        handOverTwice(customer, branch);
        assertEquals(2 + 2 * 8, customer.balance("available"));
    }

    private void handOverTwice(Customer customer, UUID branch) {
        var batch = new Batch();
        for (int order = 0; order < 2; order++) {
            var unused =
                    new WorkOrder(
                                    Ids.next(),
                                    customer,
                                    (type, subject, change) ->
                                            batch.send(
                                                    type,
                                                    subject,
                                                    fact ->
                                                            change.accept(
                                                                    fact.put(
                                                                            "branchId",
                                                                            branch.toString()))))
                            .handOverNow(2, 10_000);
        }
        batch.together(dispatcher);
    }

    /**
     * Customers and their orders.
     *
     * @param people some of whom get a card sooner or later
     * @param orders of all of them, so far
     */
    private record Town(List<Customer> people, List<UUID> orders, List<UUID> payments) {
        static Town of(int people) {
            return new Town(
                    Stream.generate(Customer::unknown).limit(people).toList(),
                    new ArrayList<>(),
                    new ArrayList<>());
        }

        /** What happens depends on chance alone, not on who they are. */
        Batch happen(Random random) throws SQLException {
            var batch = new Batch();
            for (int event = 0; event < EVENTS; event++) {
                happen(random, batch, event + 2);
            }
            return batch;
        }

        private void happen(Random random, Batch batch, long version) throws SQLException {
            int kind = random.nextInt(12);
            int number = random.nextInt(1000);
            boolean known = kind > 7 && !orders.isEmpty();
            int which = known ? number % orders.size() : orders.size();
            if (!known) {
                orders.add(Ids.next());
                payments.add(Ids.next());
            }
            var customer = people.get(which * 5 % people.size());
            var order = new WorkOrder(orders.get(which), customer, batch);
            long newer = version * 100 + number;
            switch (kind) {
                case 0 -> batch.opens(customer);
                case 1, 2, 3, 8 -> order.handOver(newer, (number + 1) * 1000L, 0, held(order));
                case 4, 5, 6, 9 ->
                        order.requestPayment(payments.get(which), number % 40 + 1, newer);
                case 7, 10 -> order.cancel(newer);
                default -> {
                    var paid = new WorkOrder.Paid(500_000, 0, List.of());
                    order.comeBack(newer, 1, paid, number * 500L, 0);
                }
            }
        }

        /** The holds that an order's payments have by now. */
        private static List<UUID> held(WorkOrder order) throws SQLException {
            try (var connection = Engines.superuser();
                    var select =
                            connection.prepareStatement(
                                    "SELECT id FROM hold WHERE order_id = ? AND state = 'HELD'")) {
                select.setObject(1, order.id());
                List<UUID> held = new ArrayList<>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        held.add(rows.getObject(1, UUID.class));
                    }
                }
                return held;
            }
        }
    }

    private static String books(Customer customer) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.prepareStatement(BOOKS)) {
            select.setObject(1, customer.id());
            try (var row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "none";
            }
        }
    }

    private static int violations() {
        List<Integer> found =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return found.stream().mapToInt(Integer::intValue).sum();
    }
}
