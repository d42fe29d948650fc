-- What was adjusted of an account without a second person counts together: many small ones are a large one.
CREATE INDEX adjustment_alone ON adjustment (account_id, requested_at) INCLUDE (points) WHERE NOT needs_approval;
