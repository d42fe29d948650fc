package io.servicecard.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.servicecard.platform.event.EventDispatcher;
import io.servicecard.platform.testing.Api;
import io.servicecard.platform.testing.Engines;
import io.servicecard.platform.testing.statements.Kinds;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the ledger asks of its database, by verb and table: a statement more for each fact is a
 * round trip more for each fact.
 */
@QuarkusTest
class StatementCountTest {
    private static final List<String> READS_OF_A_HAND_OVER =
            List.of(
                    "from account",
                    "from order_state",
                    "from hold",
                    "from clock", // with its lots that time has changed
                    "from tier_standing",
                    "from referral",
                    "from earning_rule_version",
                    "from campaign",
                    "from tier_ladder_version");

    @Inject EventDispatcher dispatcher;

    private List<UUID> hidden;

    /** With a ladder in force, which other tests publish, each order's customer is counted. */
    @BeforeEach
    void hideLadders() throws SQLException {
        hidden = change("SET state = 'DRAFT', version = 1 WHERE state = 'PUBLISHED'");
    }

    @AfterEach
    void showLadders() throws SQLException {
        for (var id : hidden) {
            var unused = change("SET state = 'PUBLISHED', version = 2 WHERE id = '" + id + "'");
        }
    }

    private static List<UUID> change(String change) throws SQLException {
        try (var connection = Engines.superuser();
                var update = connection.createStatement();
                var rows =
                        update.executeQuery(
                                "UPDATE tier_ladder_version " + change + " RETURNING id")) {
            List<UUID> changed = new ArrayList<>();
            while (rows.next()) {
                changed.add(rows.getObject(1, UUID.class));
            }
            return changed;
        }
    }

    @Test
    void aHandOverReadsOnceAndWritesOnce() {
        assertEquals(
                Stream.of(
                                READS_OF_A_HAND_OVER,
                                List.of(
                                        "insert into past_order",
                                        "insert into journal_entry",
                                        "insert into lot",
                                        "insert into lot_movement",
                                        "insert into outbox",
                                        "insert into order_state",
                                        "insert into order_activity",
                                        "update account",
                                        "insert into order_line",
                                        "insert into posting",
                                        "commit"))
                        .flatMap(List::stream)
                        .sorted()
                        .toList(),
                handOvers(1));
    }

    @Test
    void handOversOfABatchShareWhatTheyRead() {
        var reads = handOvers(8).stream().filter(kind -> kind.startsWith("from")).toList();
        assertEquals(READS_OF_A_HAND_OVER.stream().sorted().toList(), reads);
    }

    @Test
    void handOversOfABatchShareTheirUpdates() {
        var updates = handOvers(8).stream().filter(kind -> kind.startsWith("update")).toList();
        assertEquals(List.of("update account"), updates);
    }

    @Test
    void aHoldForAPaymentReadsOnceAndWritesOnce() {
        assertEquals(
                List.of(
                        "commit",
                        "from account", // locked
                        "from account", // with its soonest lots
                        "from clock", // with its lots that time has changed
                        "from hold",
                        "from order_state",
                        "insert into hold",
                        "insert into journal_entry",
                        "insert into lot_movement",
                        "insert into outbox",
                        "insert into posting",
                        "update account",
                        "update lot"),
                afterEarning(1, (batch, customer) -> batch.order(customer).payWith(1, 2)));
    }

    @Test
    void holdsOfABatchShareWhatTheyRead() {
        var one = afterEarning(1, (batch, customer) -> batch.order(customer).payWith(1, 2));
        var eight = afterEarning(8, (batch, customer) -> batch.order(customer).payWith(1, 2));
        assertEquals(
                one.stream().filter(kind -> !kind.startsWith("insert")).toList(),
                eight.stream().filter(kind -> !kind.startsWith("insert")).toList());
    }

    @Test
    void aHoldAndItsCaptureByRequestAskForNothingTwice() {
        var customer = Customer.with(10);
        var hold =
                requested(
                        "/v1/loyalty/holds",
                        customer.holdRequest(1),
                        201,
                        List.of(
                                "commit",
                                "from account",
                                "from lot", // with the order's state and the clock
                                "insert into idempotency",
                                "insert into journal_entry", // with all else of the ledger
                                "update idempotency")); // with the event
        var unused =
                requested(
                        "/v1/loyalty/holds/" + hold.extract().path("id") + "/capture",
                        "{\"points\": 1}",
                        200,
                        List.of(
                                "commit",
                                "from account",
                                "from lot_movement", // with hold, lots and the clock
                                "insert into idempotency",
                                "insert into journal_entry", // with all else of the ledger
                                "update idempotency")); // with the event
    }

    private List<String> handOvers(int customers) {
        return afterEarning(
                customers,
                (batch, customer) -> batch.order(customer).handOver(2, 50_000, 0, List.of()));
    }

    /** What a fact about each of some customers asks, who have an account and points. */
    private List<String> afterEarning(int customers, BiConsumer<Batch, Customer> fact) {
        var people = IntStream.range(0, customers).mapToObj(n -> Customer.unknown()).toList();
        var before = new Batch();
        people.forEach(before::opens);
        people.forEach(p -> before.order(p).handOver(2, 1_000_000, 0, List.of()));
        before.together(dispatcher);
        var batch = new Batch();
        people.forEach(customer -> fact.accept(batch, customer));
        return Kinds.of(batch.watched(dispatcher));
    }

    private static ValidatableResponse requested(
            String path, String body, int status, List<String> kinds) {
        var asked =
                Kinds.of(
                        Api.as("manager").body(body),
                        request -> request.post(path).then().statusCode(status));
        assertEquals(kinds, asked.kinds());
        return asked.answer();
    }
}
