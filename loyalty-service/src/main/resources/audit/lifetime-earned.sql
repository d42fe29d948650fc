-- What was earned is what was granted, less what was taken back; spending and expiry do not count.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT a.id, 'cached lifetimeEarned ' || a.lifetime_earned || '; entries say ' || coalesce(p.earned, 0)
    FROM account a LEFT JOIN (
        SELECT p.account_id, -sum(p.points) AS earned FROM posting p JOIN journal_entry e ON e.id = p.entry_id
        WHERE p.kind = 'ISSUED' AND e.type IN ('ACCRUAL', 'BONUS', 'COMPENSATION', 'CLAWBACK', 'MERGE') GROUP BY p.account_id) p ON p.account_id = a.id
    WHERE a.lifetime_earned <> coalesce(p.earned, 0)
) found
