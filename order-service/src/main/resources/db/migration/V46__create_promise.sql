-- What the customer was told of one order, from its intake until it is ready or ends otherwise.
CREATE TABLE order_promise (
    order_id     uuid        NOT NULL,
    id           uuid        NOT NULL,
    order_number text        NOT NULL,
    customer_id  uuid        NOT NULL,
    card_id      uuid        NOT NULL,
    branch_id    uuid        NOT NULL,
    accepted_at  timestamptz NOT NULL,
    ready_by     timestamptz NOT NULL,
    by_hand      boolean     NOT NULL,
    at_risk      boolean     NOT NULL,
    ready_at     timestamptz,
    ended        boolean     NOT NULL,
    version      bigint      NOT NULL,
    CONSTRAINT order_promise_pk PRIMARY KEY (order_id),
    CONSTRAINT order_promise_id_once UNIQUE (id),
    CONSTRAINT order_promise_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_promise_ready_ends CHECK (ready_at IS NULL OR ended),
    CONSTRAINT order_promise_version_counts CHECK (version >= 0)
);
CREATE INDEX order_promise_open ON order_promise (branch_id, order_id) WHERE NOT ended;
CREATE INDEX order_promise_ready ON order_promise (branch_id, ready_at, order_id) WHERE ready_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (ready_by, by_hand, at_risk, ready_at, ended, version) ON order_promise TO ${runtime};

-- The line of a branch: what is taken in and not ready, in the order of placing.
CREATE INDEX orders_open ON orders (branch_id, id)
    WHERE state IN ('ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD', 'QUALITY_CHECK');

-- Every promise that was made, with the forecast of that moment; the last one holds.
CREATE TABLE promise_made (
    order_id    uuid        NOT NULL,
    position    int         NOT NULL,
    cause       text        NOT NULL,
    ready_by    timestamptz NOT NULL,
    by_hand     boolean     NOT NULL,
    p50         timestamptz NOT NULL,
    p90         timestamptz NOT NULL,
    method      text        NOT NULL,
    sample_size int         NOT NULL,
    made_at     timestamptz NOT NULL,
    CONSTRAINT promise_made_pk PRIMARY KEY (order_id, position),
    CONSTRAINT promise_made_of FOREIGN KEY (order_id) REFERENCES order_promise (order_id),
    CONSTRAINT promise_made_cause CHECK (cause IN ('INTAKE', 'DELAY', 'PERSON')),
    CONSTRAINT promise_made_percentiles_in_order CHECK (p50 <= p90),
    CONSTRAINT promise_made_sample_counts CHECK (sample_size >= 0)
);
GRANT SELECT, INSERT ON promise_made TO ${runtime};
