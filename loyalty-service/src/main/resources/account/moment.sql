-- An account as the clock says: reads only lots whose moment has come and was not posted.
SELECT a.available - gone.points + ripe.spendable AS spendable, a.pending - ripe.points AS pending,
       next.expires_at AS next_expiry, coalesce(next.points, 0) AS expiring
FROM account a
CROSS JOIN LATERAL (SELECT coalesce(sum(l.remaining - l.held), 0) AS points FROM lot l
    WHERE l.account_id = a.id AND l.status = 'ACTIVE' AND l.expires_at <= statement_timestamp()) gone
CROSS JOIN LATERAL (SELECT coalesce(sum(l.remaining), 0) AS points,
        coalesce(sum(l.remaining) FILTER (WHERE l.expires_at > statement_timestamp()), 0) AS spendable FROM lot l
    WHERE l.account_id = a.id AND l.status = 'PENDING' AND l.available_from <= statement_timestamp()) ripe
LEFT JOIN LATERAL (SELECT l.expires_at, l.remaining - l.held AS points FROM lot l
    WHERE l.account_id = a.id AND l.status = 'ACTIVE' AND l.expires_at > statement_timestamp()
      AND l.remaining > l.held
    ORDER BY l.expires_at, l.id LIMIT 1) next ON true
WHERE a.id = :account
