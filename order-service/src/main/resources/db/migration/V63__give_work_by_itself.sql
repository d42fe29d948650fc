-- Whether work goes to people by itself, by what was chosen.
ALTER TABLE assignment_strategy ADD COLUMN automatic boolean NOT NULL DEFAULT false;
GRANT UPDATE (automatic) ON assignment_strategy TO ${runtime};

-- Orders of which something may wait for somebody, where it is given by itself: noted with whatever happened to them,
-- under the order's row lock, and looked at from then on until nothing waits.
CREATE TABLE work_to_give (
    order_id uuid        NOT NULL,
    next_at  timestamptz NOT NULL,
    CONSTRAINT work_to_give_pk PRIMARY KEY (order_id),
    CONSTRAINT work_to_give_of FOREIGN KEY (order_id) REFERENCES orders (id)
);
CREATE INDEX work_to_give_due ON work_to_give (next_at);
GRANT SELECT, INSERT, UPDATE (next_at), DELETE ON work_to_give TO ${runtime};
