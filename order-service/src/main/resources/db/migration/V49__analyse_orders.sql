-- What analytics of a branch and a time ask for.
CREATE INDEX order_promise_accepted ON order_promise (branch_id, accepted_at);
CREATE INDEX deadline_fact_met ON deadline_fact (at) INCLUDE (clock_id) WHERE kind = 'MET';
CREATE INDEX deadline_firing_broken ON deadline_firing (at) INCLUDE (clock_id) WHERE percent = 100;
