-- Events that wait for the relay. A row is here exactly as long as the broker has not acknowledged it.
-- seq grows by one and is no commit order: the relay selects by presence, never by "greater than the last".
-- The id is a UUIDv7, so the table can be range-partitioned by it, that is, by time.
CREATE TABLE outbox (
    id           uuid        NOT NULL,
    seq          bigint      NOT NULL GENERATED ALWAYS AS IDENTITY,
    aggregate_id uuid        NOT NULL,
    type         text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    traceparent  text        NOT NULL,
    payload      text        NOT NULL,
    CONSTRAINT outbox_pk PRIMARY KEY (seq),
    CONSTRAINT outbox_id_once UNIQUE (id)
);
GRANT SELECT, INSERT, DELETE ON outbox TO ${runtime};

-- Events whose effect is in this database. The primary key is what makes an effect happen once.
CREATE TABLE inbox (
    event_id    uuid        NOT NULL,
    consumer    text        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT inbox_pk PRIMARY KEY (event_id, consumer)
);
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);
GRANT SELECT, INSERT, DELETE ON inbox TO ${runtime};
