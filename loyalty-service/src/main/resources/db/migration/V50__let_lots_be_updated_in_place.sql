-- Spending changes a lot again and again. What an index names, its condition too, keeps PostgreSQL from writing the new
-- version of a row beside the old one (heap-only tuples): so no index names what is free in a lot, and pages keep room.
DROP INDEX lot_to_expire;
DROP INDEX lot_to_warn_of;
CREATE INDEX lot_to_expire ON lot (expires_at, id) WHERE status = 'ACTIVE';
CREATE INDEX lot_to_warn_of ON lot (expires_at, id) WHERE status = 'ACTIVE' AND warned_at IS NULL;
ALTER TABLE lot SET (fillfactor = 80);
ALTER TABLE account SET (fillfactor = 80);
