-- The orders a branch works on: what comes first, then what is due first.
CREATE INDEX orders_in_work ON orders (
    branch_id, array_position(ARRAY['URGENT', 'HIGH', 'NORMAL', 'LOW'], priority), ready_by, id)
    WHERE state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD', 'QUALITY_CHECK');
