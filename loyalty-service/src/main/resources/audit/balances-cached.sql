-- Cached balances equal the sums of postings, and none is below 0.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT a.id, 'cached available, pending, held, debt ' || concat_ws(', ', a.available, a.pending, a.held, a.debt)
        || '; postings say ' || concat_ws(', ', coalesce(p.available, 0), coalesce(p.pending, 0), coalesce(p.held, 0), coalesce(p.debt, 0))
    FROM account a LEFT JOIN (
        SELECT account_id, sum(points) FILTER (WHERE kind = 'AVAILABLE') AS available, sum(points) FILTER (WHERE kind = 'PENDING') AS pending,
               sum(points) FILTER (WHERE kind = 'HELD') AS held, -sum(points) FILTER (WHERE kind = 'DEBT') AS debt
        FROM posting GROUP BY account_id) p ON p.account_id = a.id
    WHERE (a.available, a.pending, a.held, a.debt)
          <> (coalesce(p.available, 0), coalesce(p.pending, 0), coalesce(p.held, 0), coalesce(p.debt, 0))
       OR least(a.available, a.pending, a.held, a.debt) < 0
) found
