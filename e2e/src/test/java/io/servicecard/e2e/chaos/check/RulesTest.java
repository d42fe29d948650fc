package io.servicecard.e2e.chaos.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.suite.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The arithmetic of the check. */
@Order(0)
class RulesTest {

    @TempDir Path folder;

    @Test
    void bagsCount() {
        var one = Bag.of(List.of("a", "b", "b", "c"));
        var other = Bag.of(List.of("b", "c", "c", "d"));
        assertEquals(Map.of("a", 1, "b", 1), one.minus(other));
        assertEquals(Map.of("c", 1, "d", 1), other.minus(one));
        assertEquals(Map.of(), one.minus(one));
    }

    @Test
    void versionsCountUpByOne() {
        assertEquals(List.of(), Versions.gaps(List.of(2L, 3L, 4L), 2));
        assertEquals(List.of("4 instead of 3"), Versions.gaps(List.of(2L, 4L, 5L), 2));
        assertEquals(List.of("1 instead of 2"), Versions.gaps(List.of(1L, 1L, 2L), 1));
        assertEquals(List.of("2 instead of 1"), Versions.gaps(List.of(2L), 1));
        assertEquals(List.of(), Versions.gaps(List.of(3L, 1L, 2L), 1), "in whatever order");
        assertEquals(List.of(), Versions.twins(List.of(1L, 5L, 6L)));
        assertEquals(List.of("5 twice"), Versions.twins(List.of(5L, 1L, 5L)));
    }

    @Test
    void theLastWordIsTheNewestVersion() {
        assertEquals(List.of(), Versions.overtaken(List.of(1L, 2L, 3L)));
        assertEquals(List.of(), Versions.overtaken(List.of(1L, 2L, 1L, 2L, 3L)), "repeated");
        assertEquals(List.of(), Versions.overtaken(List.of(1L, 3L, 2L, 3L)), "repeated after it");
        assertEquals(List.of("3 before 2"), Versions.overtaken(List.of(1L, 3L, 2L)));
        assertEquals(List.of("2 before 1"), Versions.overtaken(List.of(2L, 2L, 1L, 3L)));
    }

    @Test
    void promisesAreKeptOnceAndNothingElseIsDone() throws Exception {
        var promises = promises(true);
        assertEquals(0, compare(promises, "order a X", "order a Y").of(Invariant.I2).size());
        assertEquals(1, compare(promises, "order a X").of(Invariant.I2).size());
        assertEquals(
                List.of("done again: order a X, 1 time(s)"),
                compare(promises, "order a X", "order a X", "order a Y").of(Invariant.I2));
        var surplus = compare(promises, "order a X", "order a Y", "order b X");
        assertEquals(List.of("not asked for: order b X, 1 time(s)"), surplus.of(Invariant.I3));
        assertEquals(List.of(), surplus.of(Invariant.I2));
    }

    @Test
    void whatOthersDoIsTheirs() throws Exception {
        var promises = promises(false);
        assertTrue(compare(promises, "order a X", "order a Y", "order b X").isEmpty());
        assertEquals(
                1,
                compare(promises, "order a X", "order a Y", "order a Z").of(Invariant.I3).size());
    }

    @Test
    void paymentsAndHoldsAgree() {
        assertTrue(agree("HELD", "h", "HELD", "h"));
        assertTrue(agree("CAPTURED", "h", "CAPTURED", "h"));
        assertTrue(agree("DECLINED", "null", "", ""));
        assertTrue(agree("VOIDED", "h", "VOIDED", "h"));
        assertTrue(agree("VOIDED", "null", "", ""));
        assertTrue(!agree("REQUESTED", "null", "", ""), "never answered");
        assertTrue(!agree("REQUESTED", "null", "HELD", "h"), "the answer was lost");
        assertTrue(!agree("CAPTURED", "h", "HELD", "h"), "never captured");
        assertTrue(!agree("CAPTURED", "h", "CAPTURED", "other"), "somebody else's hold");
        assertTrue(!agree("VOIDED", "h", "HELD", "h"), "never released");
        assertTrue(!agree("HELD", "h", "", ""), "no hold");
        assertTrue(!agree("UNHEARD_OF", "h", "HELD", "h"), "a state that nobody told of");
    }

    @Test
    void inboxesOweWhatTheirServiceReads() {
        var activated = new Event("card-events", "1", "card.CardActivated", "c", 2);
        var blocked = new Event("card-events", "2", "card.CardBlocked", "c", 3);
        var all = List.of(activated, blocked);
        var subscriptions =
                Subscriptions.of(
                        Place.ofTheTests().root().resolve("contracts").resolve("asyncapi.yaml"));
        assertEquals(Set.of("1"), subscriptions.due("loyalty", all));
        assertEquals(Set.of("1", "2"), subscriptions.due("order", all));
        assertEquals(Set.of("1", "2"), subscriptions.due("card", all));
        assertEquals(Set.of(), subscriptions.due("a service nobody knows", all));
        assertEquals(
                List.of("card", "order"),
                subscriptions.readersOf(
                        "loyalty-events", List.of("order", "loyalty", "feedback", "card")));
    }

    private static boolean agree(String payment, String itsHold, String state, String hold) {
        var findings = new Findings();
        PointsRule.agree(
                List.of("p", payment, itsHold),
                state.isEmpty() ? null : List.of(hold, "p", "o", state),
                findings);
        return findings.isEmpty();
    }

    private static Findings compare(Promises promises, String... done) {
        var findings = new Findings();
        RequestRule.compare(promises, List.of(done), findings);
        return findings;
    }

    /** Two promises, about one order, read as a run leaves them. */
    private Promises promises(boolean whole) throws Exception {
        var kept = folder.resolve("promises.json");
        Files.write(
                kept,
                new ObjectMapper()
                        .writeValueAsBytes(
                                Map.of(
                                        "whole",
                                        whole,
                                        "broken",
                                        List.of(),
                                        "accepted",
                                        List.of(accepted("order a X"), accepted("order a Y")))));
        return Promises.read(kept);
    }

    private static Map<String, Object> accepted(String effect) {
        return Map.of("key", effect, "request", "POST", "effects", List.of(effect));
    }
}
