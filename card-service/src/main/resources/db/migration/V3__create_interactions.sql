-- What happened between a customer and the business. The id is that of the event (UUIDv7, made when it
-- happened), so that one event is one entry and the newest is the largest id.
CREATE TABLE interaction (
    id           uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    service      text        NOT NULL,
    type         text        NOT NULL,
    direction    text        NOT NULL,
    channel      text,
    related_type text        NOT NULL,
    related_id   uuid        NOT NULL,
    facts        text        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    CONSTRAINT interaction_pk PRIMARY KEY (id),
    CONSTRAINT interaction_direction CHECK (direction IN ('INBOUND', 'OUTBOUND', 'INTERNAL')),
    CONSTRAINT interaction_facts CHECK (facts IS JSON OBJECT)
);
CREATE INDEX interaction_of_customer ON interaction (customer_id, id DESC);
GRANT SELECT, INSERT ON interaction TO ${runtime};

-- Which orders of a customer are not finished, as the order's events tell.
CREATE TABLE customer_order (
    order_id      uuid    NOT NULL,
    customer_id   uuid    NOT NULL,
    order_number  text    NOT NULL,
    open          boolean NOT NULL,
    order_version bigint  NOT NULL,
    CONSTRAINT customer_order_pk PRIMARY KEY (order_id)
);
CREATE INDEX customer_order_open ON customer_order (customer_id, order_id) WHERE open;
GRANT SELECT, INSERT, UPDATE ON customer_order TO ${runtime};
