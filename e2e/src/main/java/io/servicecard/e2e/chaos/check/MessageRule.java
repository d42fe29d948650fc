package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Mailbox;
import java.util.Set;
import java.util.stream.Collectors;

/** I4: notifications beside the events they tell of and the messages that arrived. */
final class MessageRule implements Checker.Rule {

    private static final Set<String> ENDS = Set.of("SENT", "SUPERSEDED", "SUPPRESSED");

    @Override
    public void check(Evidence evidence, Findings findings) {
        readiness(evidence, findings);
        deliveries(evidence, findings);
    }

    private static void readiness(Evidence evidence, Findings findings) {
        var ready = evidence.idsOf("order.OrderReady");
        var told =
                evidence.pairs(
                        "notification",
                        "SELECT cause_event_id, state FROM notification WHERE template = 'ORDER_READY'");
        ready.stream()
                .filter(event -> !told.containsKey(event))
                .forEach(event -> findings.add(Invariant.I4, "nobody was told of event " + event));
        told.forEach(
                (event, state) -> {
                    if (!ready.contains(event)) {
                        findings.add(Invariant.I4, "told of event " + event + ", which is none");
                    }
                    if (!ENDS.contains(state)) {
                        findings.add(Invariant.I4, "telling of " + event + " ended " + state);
                    }
                });
    }

    private static void deliveries(Evidence evidence, Findings findings) {
        var arrived =
                evidence.messages().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Mailbox.Message::reference, Collectors.counting()));
        var sent =
                evidence.column(
                        "notification",
                        "SELECT attempt_id FROM notification WHERE state = 'SENT' AND channel <> 'INBOX'");
        for (var attempt : sent) {
            var count = arrived.getOrDefault(attempt, 0L);
            if (count != 1) {
                findings.add(Invariant.I4, "attempt " + attempt + " arrived " + count + " times");
            }
        }
        var attempts = evidence.column("notification", "SELECT id FROM delivery_attempt");
        arrived.keySet().stream()
                .filter(reference -> !attempts.contains(reference))
                .forEach(reference -> findings.add(Invariant.I4, "nobody sent " + reference));
    }
}
