-- What happened to an order, one entry a version; the primary key is what keeps versions unique.
-- The time stands in every row, so the table can be range-partitioned by it.
CREATE TABLE timeline_entry (
    order_id      uuid        NOT NULL,
    version       bigint      NOT NULL,
    event         text        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    actor_role    text        NOT NULL,
    actor_subject text        NOT NULL,
    stage         text,
    visibility    text        NOT NULL,
    CONSTRAINT timeline_entry_pk PRIMARY KEY (order_id, version),
    CONSTRAINT timeline_entry_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT timeline_entry_visibility CHECK (visibility IN ('PUBLIC', 'CUSTOMER', 'INTERNAL'))
);
GRANT SELECT, INSERT ON timeline_entry TO ${runtime};
