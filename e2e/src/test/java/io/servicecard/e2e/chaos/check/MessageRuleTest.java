package io.servicecard.e2e.chaos.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One notification for an event, one message for a notification. */
@Order(0)
class MessageRuleTest {

    @Test
    void anEventIsToldOnce() {
        assertEquals(List.of(), telling("e SENT", "f SUPERSEDED"));
        assertEquals(List.of("told 0 times of event f"), telling("e SENT"), "not at all");
        assertEquals(List.of("told 2 times of event e"), telling("e SENT", "e SENT", "f SENT"));
        assertEquals(
                List.of("told of event g, which is none"), telling("e SENT", "f SENT", "g SENT"));
        assertEquals(
                List.of("telling of f ended PERMANENT_FAILURE"),
                telling("e SENT", "f PERMANENT_FAILURE"));
    }

    @Test
    void aMessageArrivesOnceByWhicheverAttempt() {
        var sent = List.of(List.of("n", "t", "a1"), List.of("n", "t", "a2"));
        var open = List.of(List.of("n", "f", "a1"));
        assertEquals(List.of(), arrivals(List.of("a2"), sent));
        assertEquals(List.of(), arrivals(List.of("a1"), sent));
        assertEquals(List.of("message n arrived 0 times"), arrivals(List.of(), sent));
        assertEquals(List.of("message n arrived 2 times"), arrivals(List.of("a1", "a2"), sent));
        assertEquals(List.of("message n arrived 2 times"), arrivals(List.of("a2", "a2"), sent));
        assertEquals(List.of(), arrivals(List.of("a1"), open), "nobody knows, and it may");
        assertEquals(List.of(), arrivals(List.of(), open));
        assertEquals(List.of("nobody sent a3"), arrivals(List.of("a1", "a3"), open));
        assertEquals(List.of(), arrivals(List.of(), List.of(List.of("n", "f", ""))), "no attempt");
        assertEquals(
                List.of("nobody sent "), arrivals(List.of(""), List.of(List.of("n", "f", ""))));
    }

    private static List<String> telling(String... told) {
        var findings = new Findings();
        MessageRule.telling(
                Set.of("e", "f"),
                Stream.of(told).map(line -> List.of(line.split(" ", 2))).toList(),
                findings);
        return findings.of(Invariant.I4);
    }

    private static List<String> arrivals(List<String> references, List<List<String>> attempts) {
        var findings = new Findings();
        MessageRule.arrivals(references, attempts, findings);
        return findings.of(Invariant.I4);
    }
}
