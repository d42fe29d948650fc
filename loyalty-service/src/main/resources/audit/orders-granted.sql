-- An order was granted and had taken back what its entries say, line by line no more back than granted.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT o.order_id, 'granted, reversed ' || concat_ws(', ', o.granted, o.reversed) || '; lines say '
        || concat_ws(', ', coalesce(n.granted, 0), coalesce(n.reversed, 0)) || '; entries say '
        || concat_ws(', ', coalesce(e.granted, 0), coalesce(e.reversed, 0))
    FROM order_state o LEFT JOIN (
        SELECT order_id, sum(granted) AS granted, sum(reversed) AS reversed, bool_or(reversed > granted) AS wrong
        FROM order_line GROUP BY order_id) n ON n.order_id = o.order_id
    LEFT JOIN (
        SELECT e.order_id, -sum(p.points) FILTER (WHERE e.type = 'ACCRUAL') AS granted, sum(p.points) FILTER (WHERE e.type = 'CLAWBACK') AS reversed
        FROM journal_entry e JOIN posting p ON p.entry_id = e.id AND p.kind = 'ISSUED'
        WHERE e.type IN ('ACCRUAL', 'CLAWBACK') GROUP BY e.order_id) e ON e.order_id = o.order_id
    WHERE (o.granted, o.reversed) <> (coalesce(n.granted, 0), coalesce(n.reversed, 0))
       OR (o.granted, o.reversed) <> (coalesce(e.granted, 0), coalesce(e.reversed, 0)) OR n.wrong
) found
