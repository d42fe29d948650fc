-- Points are taken from a lot from its first moment on and before it expires.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT m.id, m.kind || ' at ' || e.effective_at || ' of a lot of ' || l.available_from || ' to ' || l.expires_at
    FROM lot_movement m JOIN journal_entry e ON e.id = m.entry_id JOIN lot l ON l.id = m.lot_id
    WHERE m.kind IN ('HOLD', 'TRANSFER') AND e.type <> 'MERGE' AND (e.effective_at < l.available_from OR e.effective_at >= l.expires_at)
) found
