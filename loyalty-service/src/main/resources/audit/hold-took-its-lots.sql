-- A hold is what it took of lots, spent and gave back.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT h.id, 'holds, captured, restored ' || concat_ws(', ', h.points, h.captured, h.restored)
        || '; movements say ' || concat_ws(', ', coalesce(m.held, 0), coalesce(m.spent, 0), coalesce(m.restored, 0))
    FROM hold h LEFT JOIN (
        SELECT hold_id, sum(points) FILTER (WHERE kind = 'HOLD') AS held, sum(points) FILTER (WHERE kind = 'SPEND') AS spent,
               sum(points) FILTER (WHERE kind = 'RESTORE') AS restored
        FROM lot_movement WHERE hold_id IS NOT NULL GROUP BY hold_id) m ON m.hold_id = h.id
    WHERE (h.points, h.captured, h.restored) <> (coalesce(m.held, 0), coalesce(m.spent, 0), coalesce(m.restored, 0))
       OR h.captured > h.points OR h.restored > h.captured
) found
