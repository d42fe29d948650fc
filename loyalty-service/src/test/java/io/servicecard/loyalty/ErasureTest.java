package io.servicecard.loyalty;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person is forgotten, once and in any order of events; the books stay what they were. */
@QuarkusTest
class ErasureTest {
    private static final EventType REQUESTED = EventType.v1("card", "CustomerErasureRequested");

    @Test
    void thePersonIsForgottenAndTheBooksStay() throws SQLException {
        int found = audit();
        var customer = Customer.with(1000);
        customer.hold(200);
        var order = new WorkOrder(customer);
        order.payWith(100, 3);
        await().until(() -> customer.balance("held") == 300);
        var account = customer.accountId();
        var before = numbers("SELECT count(*) FROM posting WHERE account_id = '" + account + "'");

        var request = Ids.next();
        var event = erase(customer, request);
        await().until(() -> receipts(customer).size() == 1);
        Events.resend(event, REQUESTED, customer.id(), fact -> request(fact, customer, request));
        erase(customer, request);
        var other = Ids.next();
        erase(customer, other);
        await().until(() -> receipts(customer).size() == 2);

        assertEquals(404, customer.balanceStatus());
        Api.as(customer.user())
                .get("/v1/loyalty/accounts/{id}", customer.id())
                .then()
                .statusCode(404);
        assertEquals(2, Collections.frequency(customer.eventNames(), "PointsReleased"));
        var receipt = receipts(customer).getFirst();
        assertEquals(request.toString(), receipt.path("requestId").asText());
        assertEquals(Set.of("ERASED", "RETAINED"), Set.copyOf(receipt.findValuesAsText("outcome")));
        assertEquals(other.toString(), receipts(customer).getLast().path("requestId").asText());
        assertEquals(
                List.of(0L, 0L, 0L, 0L, 1000L),
                numbers(
                        "SELECT available, pending, held, debt, lifetime_earned FROM account WHERE id = '"
                                + account
                                + "'"));
        assertEquals(
                List.of(0L, 0L, 0L, 0L),
                numbers(
                        "SELECT (SELECT count(*) FROM subject_owner WHERE owner_id = c), (SELECT count(*) FROM tier_standing WHERE"
                                + " customer_id = c), (SELECT count(*) FROM order_activity WHERE customer_id = c), (SELECT count(*)"
                                + " FROM past_order WHERE facts LIKE '%' || c || '%') FROM (SELECT customer_id AS c FROM account"
                                + " WHERE id = '"
                                + account
                                + "') one"));
        assertTrue(
                numbers("SELECT count(*) FROM posting WHERE account_id = '" + account + "'")
                                .getFirst()
                        > before.getFirst());
        assertEquals(found, audit());
    }

    @Test
    void whatIsToldLaterHasNoEffectAndIsWrittenDownOnce() throws SQLException {
        var customer = Customer.with(50);
        var account = customer.accountId();
        erase(customer, Ids.next());
        await().until(() -> receipts(customer).size() == 1);
        var entries = entries(account);
        var order = new WorkOrder(customer);
        var late = order.handOver(9, 500_000, 0, List.of());
        order.redeliver(late, 9, 500_000);
        order.handOver(9, 500_000, 0, List.of());
        order.cancel(10);
        customer.activateCard();
        await().until(() -> lateFacts(account) == 3);
        order.payWith(5, 11);
        await().until(() -> customer.eventNames().size() >= 1);
        assertEquals(entries, entries(account));
        assertEquals(404, customer.balanceStatus());
        assertEquals(
                List.of(0L),
                numbers(
                        "SELECT count(*) FROM subject_owner WHERE owner_id = '"
                                + customer.id()
                                + "'"));
    }

    @Test
    void whoIsForgottenBeforeAnythingWasHeardNeverGetsAnAccount() throws SQLException {
        var customer = Customer.unknown();
        erase(customer, Ids.next());
        await().ignoreExceptionsInstanceOf(SQLException.class) // while there is no account
                .until(() -> receipts(customer).size() == 1);
        customer.activateCard();
        new WorkOrder(customer).handOver(9, 500_000, 0, List.of());
        var account = customer.accountId();
        await().until(() -> lateFacts(account) == 2);
        assertEquals(404, customer.balanceStatus());
        assertEquals(0, entries(account));
    }

    @Test
    void theDatabaseForgetsNobodyWhoseAccountIsNotErasedAndOpensNoneAgain() throws SQLException {
        var customer = Customer.withAccount();
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused("SELECT forget_person('" + customer.id() + "')"));
        var account = customer.accountId();
        erase(customer, Ids.next());
        await().until(() -> receipts(customer).size() == 1);
        assertEquals(
                RuntimeRole.CHECK,
                RuntimeRole.refused(
                        "UPDATE account SET state = 'OPEN' WHERE id = '" + account + "'"));
        assertEquals(RuntimeRole.DENIED, RuntimeRole.refused("DELETE FROM late_fact"));
        assertEquals(
                RuntimeRole.DENIED, RuntimeRole.refused("UPDATE erasure SET erased_at = now()"));
        assertFalse(receipts(customer).isEmpty());
    }

    private static UUID erase(Customer customer, UUID request) {
        return Events.send(REQUESTED, customer.id(), fact -> request(fact, customer, request));
    }

    private static void request(ObjectNode fact, Customer customer, UUID request) {
        fact.put("customerId", customer.id().toString()).put("requestId", request.toString());
    }

    private static List<JsonNode> receipts(Customer customer) throws SQLException {
        return customer.events().stream()
                .filter(event -> event.type().name().equals("ErasureCompleted"))
                .map(Events.Published::payload)
                .toList();
    }

    private static long entries(UUID account) throws SQLException {
        return numbers("SELECT count(*) FROM journal_entry WHERE account_id = '" + account + "'")
                .getFirst();
    }

    private static long lateFacts(UUID account) throws SQLException {
        return numbers("SELECT count(*) FROM late_fact WHERE account_id = '" + account + "'")
                .getFirst();
    }

    private static List<Long> numbers(String query) throws SQLException {
        try (var connection = Engines.superuser();
                var select = connection.createStatement();
                var row = select.executeQuery(query)) {
            row.next();
            var numbers = new ArrayList<Long>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                numbers.add(row.getLong(column));
            }
            return numbers;
        }
    }

    private static int audit() {
        List<Integer> found =
                Api.as("manager").get("/v1/loyalty/audit").jsonPath().getList("checks.violations");
        return found.stream().mapToInt(Integer::intValue).sum();
    }
}
