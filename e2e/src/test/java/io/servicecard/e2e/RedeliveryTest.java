package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.journey.Journey;
import io.servicecard.e2e.journey.Journeys;
import io.servicecard.e2e.journey.Opinion;
import io.servicecard.e2e.suite.Say;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every event that was ever published comes again, twice and in another order: nothing changes. */
@Order(5)
@ExtendWith(UnderTest.Provider.class)
class RedeliveryTest {

    /**
     * When which branch's promises are looked at next, and what the last look forecast: the rounds
     * go on by the clock.
     */
    private static final Set<String> OF_ROUNDS =
            Set.of("order.promise_look", "order.branch_forecast");

    /** What is looked at in those rounds: they take away, and nothing may be added. */
    private static final Set<String> TAKEN_BY_ROUNDS = Set.of("order.promise_news");

    /** Who looks at what people see is on record in each service. */
    private static final String READS = ".personal_read";

    @Test
    void changesNothing(UnderTest test) {
        var walked = Journeys.walk(test.world(), 3, 3, _ -> {});
        test.quiet().await(UnderTest.DRAINED_WITHIN);
        var seenBefore = whatPeopleSee(test, walked);
        var messagesBefore = test.world().mailbox().all();
        var rowsBefore = test.databases().fingerprints();
        var endsBefore = ends(test);

        var records = test.topics().events();
        assertFalse(records.isEmpty());
        var again = new ArrayList<>(records);
        again.addAll(records);
        var seed = System.nanoTime();
        Collections.shuffle(again, new Random(seed));
        Say.line("Sending %d records again, shuffled with seed %d".formatted(again.size(), seed));
        test.topics().sendAgain(again);
        assertEquals(endsBefore + again.size(), ends(test));
        test.quiet().await(UnderTest.DRAINED_WITHIN);

        assertEquals(endsBefore + again.size(), ends(test), "events that answered a redelivery");
        assertTrue(rowsBefore.size() > 25, rowsBefore::toString);
        assertEquals(Map.of(), differences(rowsBefore, test.databases().fingerprints()));
        assertEquals(messagesBefore, test.world().mailbox().all());
        assertEquals(seenBefore, whatPeopleSee(test, walked));
        assertTrue(test.topics().deadLetters().isEmpty(), "dead letters");
    }

    private static long ends(UnderTest test) {
        return test.topics().ends(topic -> topic.endsWith("-events")).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Tables whose content is not the same, with both. */
    private static Map<String, String> differences(
            Map<String, String> before, Map<String, String> after) {
        var different = new TreeMap<String, String>();
        before.forEach(
                (table, content) -> {
                    var now = after.get(table);
                    boolean same =
                            TAKEN_BY_ROUNDS.contains(table)
                                    ? rows(now) <= rows(content)
                                    : content.equals(now);
                    if (!OF_ROUNDS.contains(table) && !table.endsWith(READS) && !same) {
                        different.put(table, content + " -> " + now);
                    }
                });
        return different;
    }

    private static long rows(String fingerprint) {
        return Long.parseLong(fingerprint.substring(0, fingerprint.indexOf(' ')));
    }

    private static Map<String, Object> whatPeopleSee(
            UnderTest test, List<Journey.Walked> journeys) {
        var seen = new TreeMap<String, Object>();
        for (var walked : journeys) {
            var holder = walked.holder();
            seen.put("balance of " + holder.customerId(), holder.balance());
            seen.put("entries of " + holder.customerId(), holder.entries());
            seen.put("history of " + holder.customerId(), holder.interactions());
            seen.put(
                    "notifications of " + holder.customerId(),
                    test.world()
                            .api()
                            .as("support")
                            .all("/v1/notifications?limit=200&customerId=" + holder.customerId()));
            for (var order : walked.orders()) {
                var opinion = new Opinion(order);
                seen.put("order " + order.id(), order.view());
                seen.put("payments of " + order.id(), order.payments());
                seen.put("timeline of " + order.id(), order.timeline());
                seen.put("invitations of " + order.id(), opinion.invitations());
                seen.put("responses of " + order.id(), opinion.responses());
                seen.put("cases of " + order.id(), opinion.cases());
            }
        }
        return seen;
    }
}
