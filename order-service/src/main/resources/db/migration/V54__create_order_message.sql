-- What the customer and the staff write to each other about an order, sealed with the customer's key.
CREATE TABLE order_message (
    id          uuid        NOT NULL,
    order_id    uuid        NOT NULL,
    side        text        NOT NULL,
    posted_by   text        NOT NULL,
    posted_role text        NOT NULL,
    posted_at   timestamptz NOT NULL,
    text        bytea       NOT NULL,
    CONSTRAINT order_message_pk PRIMARY KEY (id),
    CONSTRAINT order_message_of_order UNIQUE (order_id, id),
    CONSTRAINT order_message_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_message_side CHECK ((side = 'CUSTOMER') = (posted_role = 'customer') AND side IN ('CUSTOMER', 'STAFF')),
    CONSTRAINT order_message_bounded CHECK (octet_length(text) BETWEEN 30 AND 8100)
);
GRANT SELECT, INSERT ON order_message TO ${runtime};

-- Up to where each side has read; it only moves on.
CREATE TABLE order_message_read (
    order_id uuid        NOT NULL,
    side     text        NOT NULL,
    up_to    uuid        NOT NULL,
    read_at  timestamptz NOT NULL,
    CONSTRAINT order_message_read_pk PRIMARY KEY (order_id, side),
    CONSTRAINT order_message_read_of FOREIGN KEY (order_id, up_to) REFERENCES order_message (order_id, id),
    CONSTRAINT order_message_read_side CHECK (side IN ('CUSTOMER', 'STAFF'))
);
GRANT SELECT, INSERT, UPDATE (up_to, read_at) ON order_message_read TO ${runtime};

CREATE FUNCTION order_message_read_moves_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what was read stays read'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'order_message_stays_read';
END $$;
CREATE TRIGGER order_message_read_goes_on BEFORE UPDATE ON order_message_read FOR EACH ROW
    WHEN (NEW.up_to < OLD.up_to) EXECUTE FUNCTION order_message_read_moves_on();
