package io.servicecard.e2e.chaos.check;

/** I10 and I13: what a hand-over leads to in other services. */
final class OrderRule implements Checker.Rule {

    @Override
    public void check(Evidence evidence, Findings findings) {
        var handedOver =
                evidence.column(
                        "order",
                        "SELECT order_id FROM timeline_entry WHERE event = 'OrderHandedOver'");
        var invited = evidence.column("feedback", "SELECT order_id FROM survey_invitation");
        findings.addAll(Invariant.I10, DeliveryRule.lines("no survey for ", handedOver, invited));
        findings.addAll(
                Invariant.I10, DeliveryRule.lines("a survey too many for ", invited, handedOver));

        var paid =
                evidence.column(
                        "order",
                        """
                        SELECT t.order_id FROM timeline_entry t
                        WHERE t.event = 'OrderHandedOver'
                          AND EXISTS (SELECT FROM payment p WHERE p.order_id = t.order_id AND p.state = 'RECORDED')
                        """);
        var earned =
                evidence.column(
                        "loyalty",
                        "SELECT DISTINCT order_id FROM journal_entry WHERE type = 'ACCRUAL' AND order_id IS NOT NULL");
        findings.addAll(Invariant.I13, DeliveryRule.lines("no points for ", paid, earned));
        findings.addAll(
                Invariant.I13, DeliveryRule.lines("points for an open order ", earned, handedOver));
    }
}
