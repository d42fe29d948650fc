-- An order that goes on by another version of its template has its stages written anew, in one transaction; who did
-- what stays in them, in stage_run and in the timeline.
GRANT DELETE ON order_stage TO ${runtime};
ALTER TABLE stage_run ALTER CONSTRAINT stage_run_of DEFERRABLE INITIALLY DEFERRED;
