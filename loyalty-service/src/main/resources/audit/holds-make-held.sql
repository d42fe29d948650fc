-- What is held is what open holds say.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT a.id, 'held ' || a.held || '; open holds say ' || coalesce(h.points, 0)
    FROM account a LEFT JOIN (
        SELECT account_id, sum(points) AS points FROM hold WHERE state = 'HELD' GROUP BY account_id) h ON h.account_id = a.id
    WHERE a.held <> coalesce(h.points, 0)
) found
