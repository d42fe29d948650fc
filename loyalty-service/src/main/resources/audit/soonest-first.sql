-- Nothing is taken from a lot while one that expires sooner has points free. Each stretch of time in which a lot had some
-- free, and they could be taken, is held against the latest expiry of what was taken from the account meanwhile. For that,
-- takings are numbered; the latest of any run of them is that of two overlapping runs whose length is a power of 2, and of
-- those there are few, so the work grows as n log n and not with lots times takings.
WITH RECURSIVE step AS (
    SELECT m.lot_id, m.account_id, e.effective_at AS since, m.entry_id,
           sum(CASE m.kind WHEN 'GRANT' THEN m.points WHEN 'RELEASE' THEN m.points WHEN 'RESTORE' THEN m.points
                           WHEN 'SPEND' THEN 0 ELSE -m.points END) OVER lot AS free,
           lead(e.effective_at) OVER lot AS until, lead(m.entry_id) OVER lot AS next_entry
    FROM lot_movement m JOIN journal_entry e ON e.id = m.entry_id
    WINDOW lot AS (PARTITION BY m.lot_id ORDER BY e.effective_at, m.entry_id, m.id)
), spare AS MATERIALIZED (
    -- a moment is a time and an entry at that time; before all entries of its time stands the smallest id
    SELECT row_number() OVER () AS spare, s.account_id, s.free, l.expires_at,
           greatest(s.since, l.available_from) AS since,
           CASE WHEN l.available_from > s.since THEN '00000000-0000-0000-0000-000000000000' ELSE s.entry_id END AS since_entry,
           least(s.until, l.expires_at) AS until,
           CASE WHEN s.until < l.expires_at THEN s.next_entry ELSE '00000000-0000-0000-0000-000000000000' END AS until_entry
    FROM step s JOIN lot l ON l.id = s.lot_id
    WHERE s.free > 0 AND (s.until IS NULL OR (s.until, s.next_entry) > (s.since, s.entry_id))
), taken AS MATERIALIZED (
    SELECT m.account_id, m.entry_id, e.effective_at AS at, max(l.expires_at) AS latest,
           row_number() OVER (PARTITION BY m.account_id ORDER BY e.effective_at, m.entry_id) AS number,
           count(*) OVER (PARTITION BY m.account_id) AS takings
    FROM lot_movement m JOIN journal_entry e ON e.id = m.entry_id JOIN lot l ON l.id = m.lot_id
    WHERE m.kind IN ('HOLD', 'TRANSFER') AND e.type <> 'MERGE' GROUP BY m.account_id, m.entry_id, e.effective_at
), moment AS (
    SELECT spare, count(*) FILTER (WHERE taking) OVER (PARTITION BY account_id ORDER BY at, entry, taking) AS takings_before
    FROM (SELECT spare, account_id, since AS at, since_entry AS entry, false AS taking FROM spare
              WHERE (since, since_entry) < (until, until_entry)
          UNION ALL SELECT spare, account_id, until, until_entry, false FROM spare
              WHERE (since, since_entry) < (until, until_entry)
          UNION ALL SELECT NULL, account_id, at, entry_id, true FROM taken) line
), meanwhile AS (
    -- the takings first to last, and the largest power of 2 that is not above their number
    SELECT spare, min(takings_before) + 1 AS first, max(takings_before) AS last,
           32 - position('1' IN CAST(CAST(max(takings_before) - min(takings_before) AS bit(32)) AS text)) AS power
    FROM moment WHERE spare IS NOT NULL GROUP BY spare HAVING max(takings_before) > min(takings_before)
), run AS (
    SELECT 0 AS power, account_id, number, takings, latest, entry_id FROM taken
    UNION ALL
    SELECT power + 1, account_id, number, takings, greatest(latest, other), CASE WHEN other > latest THEN other_entry ELSE entry_id END
    FROM (SELECT r.*, lead(r.latest, 1 << r.power) OVER later AS other, lead(r.entry_id, 1 << r.power) OVER later AS other_entry
          FROM run r WINDOW later AS (PARTITION BY r.account_id ORDER BY r.number)) half
    WHERE number + (2 << power) - 1 <= takings
)
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT CASE WHEN b.latest > a.latest THEN b.entry_id ELSE a.entry_id END, 'took points of a lot of '
        || greatest(a.latest, b.latest) || ' while one of ' || s.expires_at || ' had ' || s.free || ' free'
    FROM meanwhile w JOIN spare s ON s.spare = w.spare
    JOIN run a ON a.account_id = s.account_id AND a.power = w.power AND a.number = w.first
    JOIN run b ON b.account_id = s.account_id AND b.power = w.power AND b.number = w.last - (1 << w.power) + 1
    WHERE greatest(a.latest, b.latest) > s.expires_at
) found
