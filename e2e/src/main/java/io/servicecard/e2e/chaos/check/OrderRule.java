package io.servicecard.e2e.chaos.check;

import io.servicecard.e2e.chaos.load.Promises;
import io.servicecard.e2e.journey.Business;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

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
        points(evidence, findings);
    }

    /** How many points there are, not only that there are some. */
    private static void points(Evidence evidence, Findings findings) {
        var booked =
                evidence.column(
                        "loyalty",
                        """
                        SELECT e.order_id || ' ' || -sum(p.points) FROM journal_entry e
                        JOIN posting p ON p.entry_id = e.id AND p.kind = 'ISSUED'
                        WHERE e.type = 'ACCRUAL' AND e.order_id IS NOT NULL GROUP BY e.order_id
                        """);
        var granted =
                evidence.column(
                        "loyalty",
                        "SELECT order_id || ' ' || granted FROM order_state WHERE granted > 0");
        findings.addAll(Invariant.I13, DeliveryRule.lines("granted only ", granted, booked));
        findings.addAll(Invariant.I13, DeliveryRule.lines("booked only ", booked, granted));
        findings.addAll(
                Invariant.I13,
                evidence.column(
                        "loyalty",
                        "SELECT 'still to give: ' || order_id FROM order_state WHERE target <> granted - reversed"));
        evidence.promises()
                .filter(Promises::isWhole)
                .map(OrderRule::earned)
                .ifPresent(
                        earned -> {
                            findings.addAll(
                                    Invariant.I13,
                                    DeliveryRule.lines("earned only ", earned, booked));
                            findings.addAll(
                                    Invariant.I13,
                                    DeliveryRule.lines("not earned ", booked, earned));
                        });
    }

    /** By the one rule of a business that nobody else changes, for what was accepted. */
    static Set<String> earned(Promises promises) {
        var paid = new HashMap<String, Long>();
        var handedOver = new HashSet<String>();
        for (var request : promises.accepted()) {
            for (var effect : request.effects()) {
                var words = effect.split(" ", -1);
                if (words[0].equals("payment") && !words[2].equals("POINTS")) {
                    paid.merge(words[1], Long.parseLong(words[3]), Long::sum);
                }
                if (words[0].equals("order") && words[2].equals("OrderHandedOver")) {
                    handedOver.add(words[1]);
                }
            }
        }
        paid.keySet().retainAll(handedOver);
        return paid.entrySet().stream()
                .filter(order -> Business.pointsFor(order.getValue()) > 0)
                .map(order -> order.getKey() + " " + Business.pointsFor(order.getValue()))
                .collect(Collectors.toSet());
    }
}
