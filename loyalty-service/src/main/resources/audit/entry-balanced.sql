-- The postings of an entry sum to 0, and there are at least two.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT e.id, 'postings sum to ' || coalesce(p.points, 0) || ' in ' || coalesce(p.lines, 0) || ' lines'
    FROM journal_entry e LEFT JOIN (
        SELECT entry_id, sum(points) AS points, count(*) AS lines FROM posting GROUP BY entry_id) p ON p.entry_id = e.id
    WHERE coalesce(p.points, 0) <> 0 OR coalesce(p.lines, 0) < 2
) found
