-- A cause is posted once.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT source_ref, count(*) || ' entries ' || type || ' of version ' || source_version
    FROM journal_entry GROUP BY type, source_system, source_ref, source_version, source_line HAVING count(*) > 1
) found
