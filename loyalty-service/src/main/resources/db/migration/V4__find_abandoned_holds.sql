-- Holds of partners and managers that nobody ended in time; few, so the sweep reads few rows.
CREATE INDEX hold_abandoned ON hold (expires_at) WHERE state = 'HELD' AND payment_id IS NULL;
