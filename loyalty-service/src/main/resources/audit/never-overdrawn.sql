-- At no moment did an account give more than it had: the running sums of what it has never go below 0.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT DISTINCT ON (r.account_id) r.account_id, r.kind || ' was ' || r.balance || ' after entry ' || r.entry_id
    FROM (SELECT p.account_id, p.kind, p.entry_id, e.effective_at,
                 sum(p.points) OVER (PARTITION BY p.account_id, p.kind ORDER BY e.effective_at, p.entry_id) AS balance
          FROM posting p JOIN journal_entry e ON e.id = p.entry_id WHERE p.kind IN ('AVAILABLE', 'PENDING', 'HELD')) r
    WHERE r.balance < 0 ORDER BY r.account_id, r.effective_at, r.entry_id
) found
