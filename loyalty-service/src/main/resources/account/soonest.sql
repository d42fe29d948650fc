SELECT soonest.*
FROM account a
CROSS JOIN LATERAL (
    SELECT * FROM lot
    WHERE account_id = a.id AND status = 'ACTIVE' AND expires_at > :now
    ORDER BY expires_at, id LIMIT :most
) soonest
WHERE a.id IN (:accounts)
ORDER BY soonest.expires_at, soonest.id
