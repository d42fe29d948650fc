-- Points that came back for an order are those its restoring entries say.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT o.order_id, 'restored ' || o.restored || '; entries say ' || coalesce(e.points, 0)
    FROM order_state o LEFT JOIN (
        SELECT e.order_id, -sum(p.points) AS points FROM journal_entry e JOIN posting p ON p.entry_id = e.id AND p.kind = 'REDEEMED'
        WHERE e.type = 'RESTORE' GROUP BY e.order_id) e ON e.order_id = o.order_id
    WHERE o.restored <> coalesce(e.points, 0)
) found
