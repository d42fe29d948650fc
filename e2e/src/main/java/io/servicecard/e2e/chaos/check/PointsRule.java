package io.servicecard.e2e.chaos.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I9: an order's payments with points beside the holds of the ledger. */
final class PointsRule implements Checker.Rule {

    private static final Set<String> ENDED =
            Set.of("HANDED_OVER", "CLOSED", "REJECTED", "CANCELLED");

    /** The states that a hold may have, by the state of its payment; empty means no hold. */
    private static final Map<String, Set<String>> AGREE =
            Map.of(
                    "REQUESTED", Set.of(),
                    "HELD", Set.of("HELD"),
                    "CAPTURED", Set.of("CAPTURED"),
                    "DECLINED", Set.of(""),
                    "VOIDED", Set.of("", "VOIDED", "EXPIRED"));

    @Override
    public void check(Evidence evidence, Findings findings) {
        var orders = evidence.pairs("order", "SELECT id, state FROM orders");
        var holds = new HashMap<String, List<String>>();
        for (var hold :
                evidence.rows("loyalty", "SELECT id, payment_id, order_id, state FROM hold")) {
            holds.put(hold.get(1), hold);
            if (hold.get(3).equals("HELD")
                    && ENDED.contains(orders.getOrDefault(hold.get(2), ""))) {
                findings.add(Invariant.I9, "hold " + hold.getFirst() + " outlives its order");
            }
        }
        for (var payment :
                evidence.rows(
                        "order",
                        "SELECT id, state, hold_id FROM payment WHERE method = 'POINTS'")) {
            var hold = holds.remove(payment.getFirst());
            agree(payment, hold, findings);
        }
        holds.remove("null"); // holds that no payment asked for
        holds.keySet()
                .forEach(payment -> findings.add(Invariant.I9, "a hold for no payment " + payment));
    }

    /**
     * Whether a payment and its hold are in states that fit.
     *
     * @param payment id, state, id of the hold
     * @param hold id, payment, order, state; null when there is none
     */
    static void agree(List<String> payment, List<String> hold, Findings findings) {
        var state = hold == null ? "" : hold.get(3);
        if (!AGREE.getOrDefault(payment.get(1), Set.of()).contains(state)) {
            findings.add(
                    Invariant.I9,
                    "payment %s is %s, its hold '%s'"
                            .formatted(payment.get(0), payment.get(1), state));
        } else if (Set.of("HELD", "CAPTURED").contains(state)
                && !payment.get(2).equals(hold.getFirst())) {
            findings.add(Invariant.I9, "payment " + payment.get(0) + " has another hold");
        }
    }
}
