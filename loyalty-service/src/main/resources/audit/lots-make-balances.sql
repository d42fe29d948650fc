-- What lots have free and held is what the account has.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT a.id, 'available, pending, held ' || concat_ws(', ', a.available, a.pending, a.held) || '; lots say '
        || concat_ws(', ', coalesce(l.available, 0), coalesce(l.pending, 0), coalesce(l.held, 0))
    FROM account a LEFT JOIN (
        SELECT account_id, sum(remaining - held) FILTER (WHERE status = 'ACTIVE') AS available,
               sum(remaining) FILTER (WHERE status = 'PENDING') AS pending, sum(held) AS held
        FROM lot GROUP BY account_id) l ON l.account_id = a.id
    WHERE (a.available, a.pending, a.held) <> (coalesce(l.available, 0), coalesce(l.pending, 0), coalesce(l.held, 0))
) found
