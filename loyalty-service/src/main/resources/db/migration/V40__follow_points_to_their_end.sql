-- What became of all that was earned in a month: points keep that month when they change hands, and what went to
-- another account is not spent.
ALTER TABLE lot
    ADD COLUMN earned_at timestamptz,
    ADD COLUMN received boolean NOT NULL DEFAULT false,
    ADD COLUMN given bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT lot_given_is_spent CHECK (given BETWEEN 0 AND spent);
UPDATE lot l SET earned_at = e.effective_at, received = e.type IN ('TRANSFER', 'MERGE') FROM journal_entry e WHERE e.id = l.entry_id;
UPDATE lot l SET given = m.points FROM (
    SELECT lot_id, sum(points) AS points FROM lot_movement WHERE kind = 'TRANSFER' GROUP BY lot_id) m WHERE m.lot_id = l.id;
ALTER TABLE lot
    ALTER COLUMN earned_at SET DEFAULT clock_timestamp(),
    ALTER COLUMN earned_at SET NOT NULL;
COMMENT ON COLUMN lot.earned_at IS 'when the points were granted first, in whatever account';
COMMENT ON COLUMN lot.received IS 'whether the points came from another account';
COMMENT ON COLUMN lot.given IS 'points of the spent ones that went to another account';
CREATE INDEX lot_by_month_of_earning ON lot (earned_at);
CREATE INDEX lot_pending_to_expire ON lot (expires_at) WHERE status = 'PENDING';
