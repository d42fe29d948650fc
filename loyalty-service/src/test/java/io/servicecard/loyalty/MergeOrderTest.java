package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.servicecard.platform.event.EventType;
import io.servicecard.platform.id.Ids;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.Events;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * The events about two customers, and that they are one, end in the same balances in whatever order
 * they arrive, and however often.
 */
@QuarkusTest
class MergeOrderTest {
    private static final EventType MERGED = EventType.v1("card", "CustomersMerged");
    private static final List<UUID> NO_HOLDS = List.of();
    private static final Map<String, Integer> EXPECTED =
            Map.of("available", 382, "pending", 0, "held", 0, "debt", 0, "lifetimeEarned", 382);
    private static final int SHUFFLES = 5;

    @Test
    void everyShuffleAndDuplicationEndsInTheSameBalances() throws SQLException {
        int before = violations();
        for (int seed = 0; seed < SHUFFLES; seed++) {
            shuffled(new Random(seed), "seed " + seed);
        }
        assertEquals(before, violations());
    }

    private static void shuffled(Random random, String which) throws SQLException {
        var stays = Customer.unknown();
        var goes = Customer.unknown();
        var facts = new ArrayList<>(facts(stays, goes));
        facts.addAll(List.copyOf(facts));
        Collections.shuffle(facts, random);
        var sent = facts.stream().map(Supplier::get).toList();
        await().until(() -> applied(sent) == sent.size());
        assertEquals(EXPECTED, stays.account().getMap("balance"), which);
        assertEquals(EXPECTED, goes.account().getMap("balance"), which);
    }

    @Test
    void whatIsHeldEndsTheSameWhereverTheMergeComesBetween() throws SQLException {
        int before = violations();
        for (int seed = 0; seed < SHUFFLES; seed++) {
            held(new Random(seed), "seed " + seed);
        }
        assertEquals(before, violations());
    }

    /** Of 1000 points 50 are captured; the others are given back, one way or another. */
    private static void held(Random random, String which) throws SQLException {
        var stays = Customer.with(500);
        var goes = Customer.with(500);
        var order = new WorkOrder(goes);
        order.payWith(90, 3);
        await().until(() -> goes.balance("held") == 90);
        var payment = List.of(goes.onlyHold());
        var ofStays = stays.hold(60);
        var ofGoes = goes.hold(70);
        var given = goes.hold(80);
        var sent = new ArrayList<UUID>();
        var steps =
                new ArrayList<Runnable>(
                        List.of(
                                () -> sent.add(merged(stays, goes)),
                                () -> end(ofStays, "capture", Map.of("points", 20)),
                                () -> end(ofGoes, "capture", Map.of("points", 30)),
                                () -> end(given, "void", Map.of()),
                                () -> sent.add(order.handOver(9, 0, 90, payment)),
                                () -> sent.add(allBack(order, payment))));
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
        await().until(() -> applied(sent) == sent.size());
        assertEquals(950, stays.balance("available"), which);
        assertEquals(0, stays.balance("held"), which);
        assertEquals(1000, stays.balance("lifetimeEarned"), which);
    }

    @Test
    void anOrderThatBothAccountsPaidForGivesBackToBoth() throws SQLException {
        var goes = Customer.with(100);
        var stays = Customer.with(200);
        var order = new WorkOrder(goes);
        order.payWith(30, 3);
        await().until(() -> goes.balance("held") == 30);
        var sent = new ArrayList<>(List.of(merged(stays, goes)));
        await().until(() -> stays.balance("available") == 270);
        order.payWith(50, 4);
        await().until(() -> stays.balance("held") == 50);
        var holds = List.of(goes.onlyHold(), stays.onlyHold());
        sent.add(order.handOver(9, 10_000, 80, holds));
        sent.add(order.comeBack(10, 9, new WorkOrder.Paid(10_000, 80, holds), 18_000, 80));
        await().until(() -> applied(sent) == sent.size());
        assertEquals(300, stays.balance("available"));
        assertEquals(0, stays.balance("held"));
    }

    private static UUID allBack(WorkOrder order, List<UUID> payment) {
        return order.comeBack(10, 9, new WorkOrder.Paid(0, 90, payment), 9_000, 90);
    }

    private static void end(String hold, String how, Map<String, Object> body) {
        var request = Api.as("manager");
        (body.isEmpty() ? request : request.body(body))
                .post("/v1/loyalty/holds/{id}/" + how, hold)
                .then()
                .statusCode(200);
    }

    /**
     * Both activate a card and get a compensation; one order of each stays whole, of which one is
     * paid in part after its hand-over, one is returned in part, one ends.
     */
    private static List<Supplier<UUID>> facts(Customer stays, Customer goes) {
        var kept = new WorkOrder(stays);
        var returned = new WorkOrder(goes);
        var whole = new WorkOrder(goes);
        var cancelled = new WorkOrder(stays);
        var paid = new WorkOrder.Paid(2_000_000, 0, NO_HOLDS);
        var toStays = Ids.next();
        var toGoes = Ids.next();
        return List.of(
                () -> CompensationTest.granted(toStays, stays, 5),
                () -> CompensationTest.granted(toGoes, goes, 7),
                stays::activateCard,
                goes::activateCard,
                () -> kept.deposit(3),
                () -> kept.handOver(9, 1_000_000, 0, NO_HOLDS),
                () -> kept.payLater(10, 1_200_000),
                () -> returned.handOver(9, 2_000_000, 0, NO_HOLDS),
                () -> returned.comeBack(10, 9, paid, 1_000_000, 0),
                () -> whole.handOver(9, 1_500_000, 0, NO_HOLDS),
                () -> cancelled.cancel(4),
                () -> merged(stays, goes));
    }

    private static UUID merged(Customer stays, Customer goes) {
        return Events.send(
                MERGED,
                stays.id(),
                fact ->
                        fact.put("customerId", stays.id().toString())
                                .put("mergedCustomerId", goes.id().toString()));
    }

    private static long applied(List<UUID> events) throws SQLException {
        try (var connection = Engines.superuser();
                var select =
                        connection.prepareStatement(
                                "SELECT count(*) FROM inbox WHERE event_id = ANY (?)")) {
            select.setArray(1, connection.createArrayOf("uuid", events.toArray()));
            try (var row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static int violations() {
        List<Integer> violations =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return violations.stream().mapToInt(Integer::intValue).sum();
    }
}
