-- Whatever order its events came in: an order of an open account has what its newest version says.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT o.order_id, 'line ' || n.line_id || ' should have ' || n.target || ' and has ' || n.granted - n.reversed
    FROM order_line n JOIN order_state o ON o.order_id = n.order_id JOIN account a ON a.customer_id = o.customer_id
    WHERE a.state = 'OPEN' AND n.target <> n.granted - n.reversed
) found
