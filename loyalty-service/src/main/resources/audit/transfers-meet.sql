-- What one account gives, the other gets.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT e.source_ref, 'given and got differ by ' || sum(p.points)
    FROM posting p JOIN journal_entry e ON e.id = p.entry_id WHERE p.kind = 'TRANSFERRED'
    GROUP BY e.source_ref HAVING sum(p.points) <> 0
) found
