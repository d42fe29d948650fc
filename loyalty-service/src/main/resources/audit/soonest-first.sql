-- Nothing is taken from a lot while one that expires sooner has points free: of each lot, when it had some free,
-- from one of its movements to the next, against what was taken meanwhile from lots that expire later.
WITH step AS (
    SELECT m.lot_id, m.account_id, e.effective_at AS since, m.entry_id,
           sum(CASE m.kind WHEN 'GRANT' THEN m.points WHEN 'RELEASE' THEN m.points WHEN 'RESTORE' THEN m.points
                           WHEN 'SPEND' THEN 0 ELSE -m.points END) OVER lot AS free,
           lead(e.effective_at) OVER lot AS until, lead(m.entry_id) OVER lot AS next_entry
    FROM lot_movement m JOIN journal_entry e ON e.id = m.entry_id
    WINDOW lot AS (PARTITION BY m.lot_id ORDER BY e.effective_at, m.entry_id, m.id)
), spare AS MATERIALIZED (
    SELECT s.*, l.expires_at, greatest(s.since, l.available_from) AS usable,
           least(coalesce(s.until, l.expires_at), l.expires_at) AS gone
    FROM step s JOIN lot l ON l.id = s.lot_id
    WHERE s.free > 0 AND (s.until IS NULL OR (s.until, s.next_entry) > (s.since, s.entry_id))
), taken AS MATERIALIZED (
    SELECT m.account_id, m.entry_id, e.effective_at AS at, max(l.expires_at) AS latest
    FROM lot_movement m JOIN journal_entry e ON e.id = m.entry_id JOIN lot l ON l.id = m.lot_id
    WHERE m.kind IN ('HOLD', 'TRANSFER') GROUP BY m.account_id, m.entry_id, e.effective_at
)
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT t.entry_id, 'took points of a lot of ' || t.latest || ' while one of ' || s.expires_at || ' had ' || s.free || ' free'
    FROM taken t JOIN spare s ON s.account_id = t.account_id AND s.expires_at < t.latest AND s.expires_at > t.at
         AND s.usable <= t.at AND t.at <= s.gone
         AND (s.since, s.entry_id) <= (t.at, t.entry_id) AND (s.until IS NULL OR (s.until, s.next_entry) > (t.at, t.entry_id))
) found
