-- What is old goes. A row says of a table by which column its rows are old, and how long they stay at the
-- least, whatever the service asks for. Only migrations write here.
CREATE TABLE retention (
    table_name  text     NOT NULL,
    time_column text     NOT NULL,
    at_least    interval NOT NULL,
    CONSTRAINT retention_pk PRIMARY KEY (table_name),
    CONSTRAINT retention_at_least CHECK (at_least >= interval '0')
);
GRANT SELECT ON retention TO ${runtime};

-- Deletes some of a table's old rows, the oldest first, and says how many. It runs as the owner: so the
-- service needs no right to delete, and rows that are not old, of an audit table above all, are out of its
-- reach. Rows that somebody has locked stay for another call.
CREATE FUNCTION forget(name_of_table text, keep interval, most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    rule public.retention;
    forgotten int;
BEGIN
    SELECT * INTO rule FROM public.retention r WHERE r.table_name = name_of_table;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'nothing says how long % is kept', name_of_table USING ERRCODE = 'undefined_table';
    END IF;
    EXECUTE format(
            'DELETE FROM public.%1$I WHERE ctid = ANY (ARRAY('
                || 'SELECT ctid FROM public.%1$I WHERE %2$I < $1 ORDER BY %2$I LIMIT $2 FOR UPDATE SKIP LOCKED))',
            rule.table_name, rule.time_column)
        USING now() - greatest(keep, rule.at_least), least(most, 10000);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
END $$;
REVOKE ALL ON FUNCTION forget FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget TO ${runtime};

INSERT INTO retention VALUES
    ('inbox', 'received_at', '8 days'), -- no shorter than the topics keep events, or an effect happens twice
    ('idempotency', 'created_at', '1 day'),
    ('guess', 'window_ends_at', '0'),
    ('refused_access', 'at', '90 days');
REVOKE DELETE ON inbox, idempotency, guess FROM ${runtime};

-- The oldest rows are read off an index, however many are gone already.
DROP INDEX inbox_received_at;
CREATE INDEX inbox_received_at ON inbox (received_at);
DROP INDEX idempotency_created_at;
CREATE INDEX idempotency_created_at ON idempotency (created_at);
CREATE INDEX refused_access_at ON refused_access (at);
