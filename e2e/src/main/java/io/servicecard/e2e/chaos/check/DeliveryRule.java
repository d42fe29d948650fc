package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.evidence.Databases;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** I5, I6 and I7: outboxes, inboxes and dead letters. */
final class DeliveryRule implements Checker.Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        evidence.databases()
                .waitingInOutboxes()
                .forEach(
                        (service, count) ->
                                findings.add(Invariant.I5, count + " events wait in " + service));
        var published = evidence.events().stream().map(Event::id).collect(Collectors.toSet());
        for (var service : Databases.SERVICES) {
            var inbox = evidence.column(service, "SELECT event_id FROM inbox");
            var due = evidence.subscriptions().due(service, evidence.events());
            findings.addAll(Invariant.I6, lines(service + " missed ", due, inbox));
            findings.addAll(Invariant.I6, lines(service + " made up ", inbox, published));
        }
        findings.addAll(
                Invariant.I7, lines("no dead letter ", evidence.poisoned(), evidence.letters()));
        findings.addAll(
                Invariant.I7, lines("dead letter ", evidence.letters(), evidence.poisoned()));
    }

    /** What is in the one and not in the other, each with the words before it. */
    static Set<String> lines(String words, Collection<String> some, Collection<String> others) {
        var rest = new HashSet<>(some);
        rest.removeAll(new HashSet<>(others));
        return rest.stream().map(thing -> words + thing).collect(Collectors.toSet());
    }
}
