-- What goes back to a lot whose time is over expires at once.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT m.entry_id, 'gave back ' || m.back || ' to a lot of ' || l.expires_at || ', expired ' || m.expired
    FROM (SELECT entry_id, lot_id, sum(points) FILTER (WHERE kind IN ('RELEASE', 'RESTORE')) AS back,
                 coalesce(sum(points) FILTER (WHERE kind = 'EXPIRE'), 0) AS expired
          FROM lot_movement WHERE hold_id IS NOT NULL AND kind IN ('RELEASE', 'RESTORE', 'EXPIRE') GROUP BY entry_id, lot_id) m
    JOIN lot l ON l.id = m.lot_id JOIN journal_entry e ON e.id = m.entry_id
    WHERE m.back IS DISTINCT FROM m.expired AND e.effective_at >= l.expires_at
) found
