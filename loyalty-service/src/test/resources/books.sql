SELECT concat_ws(E'\n',
    concat_ws(' ', a.state, a.available, a.pending, a.held, a.debt, a.lifetime_earned, a.version),
    (SELECT string_agg(e, E'\n' ORDER BY e) FROM (
        SELECT concat_ws(' ', type, source_version, (SELECT string_agg(kind || points, ' ' ORDER BY line)
            FROM posting p WHERE p.entry_id = j.id)) AS e
        FROM journal_entry j WHERE j.account_id = a.id) entry),
    (SELECT string_agg(l, E'\n' ORDER BY l) FROM (
        SELECT concat_ws(' ', status, earned, remaining, held, spent, expired, clawed) AS l
        FROM lot WHERE account_id = a.id) lot),
    (SELECT string_agg(h, E'\n' ORDER BY h) FROM (
        SELECT concat_ws(' ', state, points, captured, restored) AS h FROM hold WHERE account_id = a.id) hold),
    (SELECT string_agg(o, E'\n' ORDER BY o) FROM (
        SELECT concat_ws(' ', state, s.version, settled_version, target, granted, reversed, refund, restored,
            y.points, y.spend_minor, y.visits) AS o
        FROM order_state s LEFT JOIN order_activity y USING (order_id)
        WHERE s.customer_id = a.customer_id) orders),
    (SELECT count(*) FROM order_state s JOIN past_order USING (order_id) WHERE s.customer_id = a.customer_id))
FROM account a WHERE a.customer_id = ?
