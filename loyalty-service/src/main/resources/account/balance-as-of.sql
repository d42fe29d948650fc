-- The sums of what counts until a moment and was written down by another, and what time did to lots until then
-- though nobody had posted it.
WITH known AS (
    SELECT id FROM journal_entry
    WHERE account_id = :account AND effective_at <= :asOf AND recorded_at <= :recordedBy
), posted AS (
    SELECT coalesce(sum(p.points) FILTER (WHERE p.kind = 'AVAILABLE'), 0) AS available,
           coalesce(sum(p.points) FILTER (WHERE p.kind = 'PENDING'), 0) AS pending,
           coalesce(sum(p.points) FILTER (WHERE p.kind = 'HELD'), 0) AS held,
           -coalesce(sum(p.points) FILTER (WHERE p.kind = 'DEBT'), 0) AS debt
    FROM posting p JOIN known k ON k.id = p.entry_id
), free AS (
    SELECT l.id, l.available_from, l.expires_at,
           sum(CASE m.kind WHEN 'GRANT' THEN m.points WHEN 'RELEASE' THEN m.points WHEN 'RESTORE' THEN m.points
                           WHEN 'SPEND' THEN 0 ELSE -m.points END) AS points,
           bool_or(e.type = 'ACTIVATE') AS activated
    FROM lot l JOIN lot_movement m ON m.lot_id = l.id JOIN known k ON k.id = m.entry_id
         LEFT JOIN journal_entry e ON e.type = 'ACTIVATE' AND e.source_system = 'loyalty-service' AND e.source_ref = CAST(l.id AS text)
              AND e.source_version = 1 AND e.source_line = 0 AND e.recorded_at <= :recordedBy AND e.effective_at <= :asOf
    WHERE l.account_id = :account GROUP BY l.id
), granted AS (
    SELECT f.*, f.available_from > g.effective_at AS was_pending
    FROM free f JOIN lot l ON l.id = f.id JOIN journal_entry g ON g.id = l.entry_id
)
SELECT posted.available
           - coalesce(sum(g.points) FILTER (WHERE g.expires_at <= :asOf AND (NOT g.was_pending OR g.activated)), 0)
           + coalesce(sum(g.points) FILTER (WHERE g.was_pending AND NOT coalesce(g.activated, false)
                                              AND g.available_from <= :asOf AND g.expires_at > :asOf), 0) AS available,
       posted.pending
           - coalesce(sum(g.points) FILTER (WHERE g.was_pending AND NOT coalesce(g.activated, false)
                                              AND g.available_from <= :asOf), 0) AS pending,
       posted.held, posted.debt
FROM posted LEFT JOIN granted g ON g.points > 0
GROUP BY posted.available, posted.pending, posted.held, posted.debt
