-- Orders wait, go back to an earlier stage, are asked to end, and end by time.
ALTER TABLE orders
    ADD COLUMN waiting_for text,
    ADD COLUMN waiting_since timestamptz,
    ADD COLUMN review_at timestamptz,
    ADD COLUMN cancelling_from text,
    ADD COLUMN ready_at timestamptz,
    ADD COLUMN handed_over_at timestamptz;

UPDATE orders o SET
    ready_at = (SELECT max(t.occurred_at) FROM timeline_entry t WHERE t.order_id = o.id AND t.event = 'OrderReady'),
    handed_over_at = (SELECT max(t.occurred_at) FROM timeline_entry t WHERE t.order_id = o.id AND t.event = 'OrderHandedOver')
WHERE o.state IN ('READY', 'HANDED_OVER');

-- What an order waits for is said while it waits, and while it is asked to end meanwhile; never else.
ALTER TABLE orders
    ADD CONSTRAINT orders_cancelling_from CHECK (
        (state = 'CANCELLING') = (cancelling_from IS NOT NULL)
        AND (cancelling_from IS NULL OR cancelling_from IN ('PLACED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD'))),
    ADD CONSTRAINT orders_waiting CHECK (CASE coalesce(cancelling_from, state)
        WHEN 'PENDING' THEN waiting_for IS NOT NULL AND waiting_for IN ('APPROVAL', 'INFO', 'PAYMENT')
            AND waiting_since IS NOT NULL AND review_at IS NULL
        WHEN 'HELD' THEN waiting_for IS NOT NULL AND waiting_for IN ('PARTS', 'EQUIPMENT', 'STAFF')
            AND waiting_since IS NOT NULL AND review_at IS NOT NULL
        ELSE num_nonnulls(waiting_for, waiting_since, review_at) = 0 END),
    ADD CONSTRAINT orders_ready_at CHECK (ready_at IS NOT NULL OR state NOT IN ('READY', 'UNCLAIMED')),
    ADD CONSTRAINT orders_handed_over_at CHECK ((state IN ('HANDED_OVER', 'CLOSED')) = (handed_over_at IS NOT NULL));
CREATE INDEX orders_to_close ON orders (handed_over_at) WHERE state = 'HANDED_OVER';

ALTER TABLE order_stage
    ADD COLUMN run int NOT NULL DEFAULT 1,
    ADD CONSTRAINT order_stage_run_counts CHECK (run >= 1);

-- Work that had to be done again: who did it stays known, whoever does it the next time.
CREATE TABLE stage_run (
    order_id     uuid        NOT NULL,
    position     int         NOT NULL,
    stage        text        NOT NULL,
    run          int         NOT NULL,
    executor_id  uuid,
    started_by   text        NOT NULL,
    started_at   timestamptz NOT NULL,
    completed_by text,
    completed_at timestamptz,
    returned_at  timestamptz NOT NULL,
    reason       bytea,
    CONSTRAINT stage_run_pk PRIMARY KEY (order_id, position),
    CONSTRAINT stage_run_once UNIQUE (order_id, stage, run),
    CONSTRAINT stage_run_of FOREIGN KEY (order_id, stage) REFERENCES order_stage (order_id, key),
    CONSTRAINT stage_run_counts CHECK (run >= 1),
    CONSTRAINT stage_run_completed_whole CHECK (num_nonnulls(completed_by, completed_at) IN (0, 2))
);
GRANT SELECT, INSERT ON stage_run TO ${runtime};
