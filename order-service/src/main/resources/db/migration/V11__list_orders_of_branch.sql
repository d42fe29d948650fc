-- The list of one branch, in any state, newest first; with the state it is orders_of_branch that serves.
CREATE INDEX orders_in_branch ON orders (branch_id, id DESC);
