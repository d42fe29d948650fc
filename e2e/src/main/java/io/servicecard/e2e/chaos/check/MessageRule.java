package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Mailbox;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
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
                evidence.rows(
                        "notification",
                        "SELECT cause_event_id, state FROM notification WHERE template = 'ORDER_READY'");
        telling(ready, told, findings);
    }

    /**
     * Compares.
     *
     * @param ready ids of the events
     * @param told each notification's cause and state
     */
    static void telling(Set<String> ready, List<List<String>> told, Findings findings) {
        var times = Bag.of(told.stream().map(List::getFirst).toList());
        ready.stream()
                .filter(event -> times.count(event) != 1)
                .forEach(
                        event ->
                                findings.add(
                                        Invariant.I4,
                                        "told %d times of event %s"
                                                .formatted(times.count(event), event)));
        for (var notification : told) {
            if (!ready.contains(notification.getFirst())) {
                findings.add(
                        Invariant.I4,
                        "told of event " + notification.getFirst() + ", which is none");
            }
            if (!ENDS.contains(notification.get(1))) {
                findings.add(
                        Invariant.I4,
                        "telling of " + notification.getFirst() + " ended " + notification.get(1));
            }
        }
    }

    private static void deliveries(Evidence evidence, Findings findings) {
        arrivals(
                evidence.messages().stream().map(Mailbox.Message::reference).toList(),
                evidence.rows(
                        "notification",
                        """
                        SELECT n.id, n.state = 'SENT' AND n.channel <> 'INBOX', coalesce(a.id::text, '')
                        FROM notification n LEFT JOIN delivery_attempt a ON a.notification_id = n.id
                        """),
                findings);
    }

    /**
     * Compares: what was sent arrived once, by whichever attempt; anything else at most once.
     *
     * @param references of the messages that arrived
     * @param attempts notification, whether it says that it was sent ({@code t}), id of an attempt
     */
    static void arrivals(List<String> references, List<List<String>> attempts, Findings findings) {
        var arrived = Bag.of(references);
        var counts = new TreeMap<String, Integer>();
        for (var attempt : attempts) {
            counts.merge(attempt.getFirst(), arrived.count(attempt.get(2)), Integer::sum);
        }
        var sent =
                attempts.stream()
                        .filter(attempt -> attempt.get(1).equals("t"))
                        .map(List::getFirst)
                        .collect(Collectors.toSet());
        counts.forEach(
                (message, count) -> {
                    if (count > 1 || (count < 1 && sent.contains(message))) {
                        findings.add(
                                Invariant.I4,
                                "message " + message + " arrived " + count + " times");
                    }
                });
        var known = attempts.stream().map(attempt -> attempt.get(2)).collect(Collectors.toSet());
        references.stream()
                .filter(reference -> reference.isEmpty() || !known.contains(reference))
                .forEach(reference -> findings.add(Invariant.I4, "nobody sent " + reference));
    }
}
