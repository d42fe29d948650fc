package io.servicecard.e2e.chaos.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** I8: versions in events, timelines and rows. */
final class VersionRule implements Checker.Rule {

    /** The first event of an account tells of its second version: opening it tells nothing. */
    private static final long FIRST_OF_ACCOUNT = 2;

    /** Events of deadlines, which have versions of their own and no entry in the timeline. */
    private static final String DEADLINES = "order.Sla";

    /** Repeats the version that the account has. */
    private static final Set<String> CHANGES_NOTHING = Set.of("loyalty.PointsHoldDeclined");

    @Override
    public void check(Evidence evidence, Findings findings) {
        for (var topic : List.of("card-events", "order-events", "feedback-events")) {
            evidence.bySubject(topic)
                    .forEach((subject, events) -> gaps(subject, events, 1, findings));
        }
        var accounts = evidence.column("loyalty", "SELECT id FROM account");
        evidence.bySubject("loyalty-events")
                .forEach(
                        (subject, events) -> {
                            if (accounts.contains(subject)) {
                                gaps(subject, events, FIRST_OF_ACCOUNT, findings);
                            }
                        });
        evidence.bySubject("notification-events")
                .forEach(
                        (subject, events) ->
                                note(subject, Versions.twins(versions(events)), findings));
        evidence.told()
                .forEach(
                        (subject, events) ->
                                note(subject, Versions.overtaken(versions(events)), findings));
        timelines(evidence, findings);
        rows(evidence, "card", "card", "SELECT id, version FROM card", 0, findings);
        rows(evidence, "card", "customer", "SELECT id, version FROM customer", 0, findings);
        rows(evidence, "order", "order", "SELECT id, version FROM orders", 0, findings);
        rows(evidence, "loyalty", "account", "SELECT id, version FROM account", 1, findings);
        rows(
                evidence,
                "feedback",
                "survey",
                "SELECT id, version FROM survey_invitation",
                0,
                findings);
        rows(evidence, "feedback", "complaint", "SELECT id, version FROM complaint", 0, findings);
    }

    private static void gaps(String subject, List<Event> events, long first, Findings findings) {
        note(subject, Versions.gaps(versions(events), first), findings);
    }

    private static List<Long> versions(List<Event> events) {
        return events.stream()
                .filter(event -> !CHANGES_NOTHING.contains(event.type()))
                .map(Event::version)
                .toList();
    }

    private static void note(String subject, List<String> faults, Findings findings) {
        faults.forEach(fault -> findings.add(Invariant.I8, subject + ": " + fault));
    }

    private static void timelines(Evidence evidence, Findings findings) {
        var recorded =
                evidence.column("order", "SELECT order_id || ' ' || version FROM timeline_entry");
        var published =
                evidence.events().stream()
                        .filter(event -> event.topic().equals("order-events"))
                        .filter(event -> !event.type().startsWith(DEADLINES))
                        .map(event -> event.subject() + " " + event.version())
                        .collect(Collectors.toSet());
        findings.addAll(Invariant.I8, DeliveryRule.lines("never published ", recorded, published));
        findings.addAll(
                Invariant.I8, DeliveryRule.lines("not in a timeline ", published, recorded));
    }

    /**
     * The row's version is that of its last event.
     *
     * @param silent the version of a row that no event told of
     */
    private static void rows(
            Evidence evidence,
            String service,
            String aggregate,
            String sql,
            long silent,
            Findings findings) {
        var events = evidence.bySubject(service + "-events");
        evidence.pairs(service, sql)
                .forEach(
                        (id, version) -> {
                            var told =
                                    events.getOrDefault(id, List.of()).stream()
                                            .mapToLong(Event::version)
                                            .max()
                                            .orElse(Math.min(silent, Long.parseLong(version)));
                            if (Long.parseLong(version) != told) {
                                findings.add(
                                        Invariant.I8,
                                        aggregate + " " + id + " is " + version + ", told " + told);
                            }
                        });
    }
}
