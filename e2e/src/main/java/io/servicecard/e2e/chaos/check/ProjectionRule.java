package io.servicecard.e2e.chaos.check;

import java.util.List;

/** I11 and I12: what services know of each other's things. */
final class ProjectionRule implements Checker.Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        cards(evidence, findings);
        owners(evidence, findings);
        histories(evidence, findings);
    }

    private static void cards(Evidence evidence, Findings findings) {
        var sql = "SELECT id || ' ' || state || ' ' || version FROM card";
        var known = evidence.column("order", sql);
        var real = evidence.column("card", sql);
        findings.addAll(Invariant.I11, DeliveryRule.lines("order lacks card ", real, known));
        findings.addAll(Invariant.I11, DeliveryRule.lines("order has card ", known, real));
    }

    private static void owners(Evidence evidence, Findings findings) {
        var real =
                evidence.column(
                        "card", "SELECT subject || ' ' || customer_id FROM customer_subject");
        for (var service : List.of("order", "loyalty", "notification", "feedback")) {
            var known =
                    evidence.column(
                            service, "SELECT subject || ' ' || owner_id FROM subject_owner");
            findings.addAll(
                    Invariant.I11, DeliveryRule.lines(service + " lacks owner ", real, known));
            findings.addAll(
                    Invariant.I11, DeliveryRule.lines(service + " has owner ", known, real));
        }
    }

    private static void histories(Evidence evidence, Findings findings) {
        var history = evidence.column("card", "SELECT id FROM interaction");
        var applied = evidence.column("card", "SELECT event_id FROM inbox");
        findings.addAll(
                Invariant.I12, DeliveryRule.lines("a history has no event ", applied, history));
        var known =
                evidence.column(
                        "card",
                        "SELECT order_id || ' ' || order_version || CASE WHEN open THEN ' open' ELSE ' ended' END FROM customer_order");
        var real =
                evidence.column(
                        "order",
                        """
                        SELECT id || ' ' || version || CASE WHEN state IN ('HANDED_OVER', 'CLOSED', 'REJECTED', 'CANCELLED')
                                                            THEN ' ended' ELSE ' open' END
                        FROM orders
                        """);
        findings.addAll(Invariant.I12, DeliveryRule.lines("card-service lacks ", real, known));
        findings.addAll(Invariant.I12, DeliveryRule.lines("card-service has ", known, real));
    }
}
