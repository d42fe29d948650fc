package io.servicecard.e2e.chaos.check;

import java.util.List;

/**
 * A change of rows that breaks one invariant and no other.
 *
 * @param what in words
 * @param service in whose database
 * @param sql statements, of which the last changes one row
 */
record Damage(Invariant invariant, String what, String service, List<String> sql) {

    /** In the order of the invariants. */
    static final List<Damage> ALL =
            List.of(
                    of(
                            Invariant.I1,
                            "a balance of its own",
                            "loyalty",
                            "UPDATE account SET available = available + 1 WHERE id = (SELECT id FROM account WHERE state = 'OPEN' LIMIT 1)"),
                    new Damage(
                            Invariant.I1,
                            "an entry that does not sum to 0",
                            "loyalty",
                            List.of(
                                    "ALTER TABLE posting DISABLE TRIGGER USER",
                                    "UPDATE posting SET points = points + 1 WHERE (entry_id, line) = (SELECT entry_id, line FROM posting WHERE kind = 'REDEEMED' AND points > 0 LIMIT 1)")),
                    of(
                            Invariant.I2,
                            "a payment that is lost",
                            "order",
                            "DELETE FROM payment WHERE id = (SELECT id FROM payment WHERE method <> 'POINTS' ORDER BY id DESC LIMIT 1)"),
                    of(
                            Invariant.I2,
                            "a payment that is there twice",
                            "order",
                            "INSERT INTO payment (id, order_id, method, state, amount_minor, currency, points, requested_at) SELECT gen_random_uuid(), order_id, method, state, amount_minor, currency, points, requested_at FROM payment WHERE method <> 'POINTS' ORDER BY id DESC LIMIT 1"),
                    of(
                            Invariant.I3,
                            "a payment that nobody asked for",
                            "order",
                            "INSERT INTO payment (id, order_id, method, state, amount_minor, currency, points, requested_at) SELECT gen_random_uuid(), order_id, method, state, 1, currency, points, requested_at FROM payment WHERE method <> 'POINTS' ORDER BY id DESC LIMIT 1"),
                    of(
                            Invariant.I4,
                            "an order whose customer was not told",
                            "notification",
                            "UPDATE notification SET cause_event_id = gen_random_uuid() WHERE id = (SELECT id FROM notification WHERE template = 'ORDER_READY' LIMIT 1)"),
                    of(
                            Invariant.I6,
                            "an event that took no effect",
                            "feedback",
                            "DELETE FROM inbox WHERE event_id = (SELECT event_id FROM inbox LIMIT 1)"),
                    of(
                            Invariant.I6,
                            "an effect of no event",
                            "feedback",
                            "INSERT INTO inbox (event_id, consumer) VALUES (gen_random_uuid(), 'feedback-service')"),
                    of(
                            Invariant.I8,
                            "a version of which nobody was told",
                            "loyalty",
                            "UPDATE account SET version = version + 1 WHERE id = (SELECT id FROM account WHERE state = 'OPEN' LIMIT 1)"),
                    of(
                            Invariant.I9,
                            "a void payment whose points are spent",
                            "order",
                            "UPDATE payment SET state = 'VOIDED' WHERE id = (SELECT id FROM payment WHERE state = 'CAPTURED' LIMIT 1)"),
                    of(
                            Invariant.I10,
                            "a survey of no order",
                            "feedback",
                            "UPDATE survey_invitation SET order_id = gen_random_uuid() WHERE id = (SELECT id FROM survey_invitation WHERE state = 'OPEN' LIMIT 1)"),
                    of(
                            Invariant.I11,
                            "a card in another state",
                            "order",
                            "UPDATE card SET state = 'BLOCKED' WHERE id = (SELECT id FROM card WHERE state = 'ACTIVE' LIMIT 1)"),
                    of(
                            Invariant.I11,
                            "points of somebody else",
                            "loyalty",
                            "UPDATE subject_owner SET owner_id = gen_random_uuid() WHERE subject = (SELECT subject FROM subject_owner LIMIT 1)"),
                    of(
                            Invariant.I12,
                            "a history that lacks an event",
                            "card",
                            "DELETE FROM interaction WHERE id = (SELECT id FROM interaction LIMIT 1)"),
                    of(
                            Invariant.I12,
                            "an ended order that counts as open",
                            "card",
                            "UPDATE customer_order SET open = NOT open WHERE order_id = (SELECT order_id FROM customer_order LIMIT 1)"),
                    of(
                            Invariant.I13,
                            "points of another order",
                            "loyalty",
                            "UPDATE journal_entry SET order_id = gen_random_uuid() WHERE id = (SELECT id FROM journal_entry WHERE type = 'ACCRUAL' LIMIT 1)"),
                    of(
                            Invariant.I13,
                            "points that were granted and not booked",
                            "loyalty",
                            "UPDATE order_state SET granted = granted + 1, target = target + 1 WHERE order_id = (SELECT order_id FROM order_state JOIN journal_entry USING (order_id) WHERE type = 'ACCRUAL' LIMIT 1)"));

    private static Damage of(Invariant invariant, String what, String service, String sql) {
        return new Damage(invariant, what, service, List.of(sql));
    }
}
