-- What a payment was for: before the item is ready it is a deposit. What of it was given back is counted by the
-- trigger below alone, so that no more can be given back than was paid, whoever writes refunds.
ALTER TABLE payment
    ADD COLUMN purpose text NOT NULL DEFAULT 'DEPOSIT',
    ADD COLUMN refunded_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN refunded_points bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT payment_purpose CHECK (purpose IN ('DEPOSIT', 'FINAL')),
    ADD CONSTRAINT payment_refunded_within CHECK (
        refunded_minor BETWEEN 0 AND amount_minor AND refunded_points BETWEEN 0 AND points),
    ADD CONSTRAINT payment_of_one_order UNIQUE (order_id, id);
UPDATE payment p SET purpose = 'FINAL' FROM orders o WHERE o.id = p.order_id AND p.requested_at >= o.ready_at;
REVOKE UPDATE ON payment FROM ${runtime};
GRANT UPDATE (method, state, amount_minor, currency, points, hold_id, requested_at, purpose) ON payment TO ${runtime};

-- The version at which an order was handed over: what came back of it later is told with it.
ALTER TABLE orders ADD COLUMN handed_over_version bigint;
UPDATE orders o SET handed_over_version =
    (SELECT max(t.version) FROM timeline_entry t WHERE t.order_id = o.id AND t.event = 'OrderHandedOver')
WHERE o.handed_over_at IS NOT NULL;
ALTER TABLE orders ADD CONSTRAINT orders_handed_over_whole CHECK (
    num_nonnulls(handed_over_at, handed_over_version) IN (0, 2));

-- Something of an order that was handed over came back: a record beside the order, which stays as it is.
CREATE TABLE order_return (
    id            uuid        NOT NULL,
    order_id      uuid        NOT NULL,
    order_version bigint      NOT NULL,
    reason        text        NOT NULL,
    returned_at   timestamptz NOT NULL,
    taken_by      text        NOT NULL,
    CONSTRAINT order_return_pk PRIMARY KEY (id),
    CONSTRAINT order_return_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_return_one_a_version UNIQUE (order_id, order_version),
    CONSTRAINT order_return_reason CHECK (
        reason IN ('DEFECTIVE', 'WRONG_ITEM', 'NOT_AS_AGREED', 'UNWANTED', 'GOODWILL'))
);
GRANT SELECT, INSERT ON order_return TO ${runtime};

CREATE TABLE order_return_line (
    return_id uuid   NOT NULL,
    position  int    NOT NULL,
    line      int    NOT NULL,
    quantity  int    NOT NULL,
    net_minor bigint NOT NULL,
    CONSTRAINT order_return_line_pk PRIMARY KEY (return_id, position),
    CONSTRAINT order_return_line_once UNIQUE (return_id, line),
    CONSTRAINT order_return_line_of FOREIGN KEY (return_id) REFERENCES order_return (id),
    CONSTRAINT order_return_line_quantity_positive CHECK (quantity > 0),
    CONSTRAINT order_return_line_net_not_negative CHECK (net_minor >= 0)
);
GRANT SELECT, INSERT ON order_return_line TO ${runtime};

-- Money or points given back of one payment; with a return, or after an order that ended without hand-over.
CREATE TABLE refund (
    id           uuid        NOT NULL,
    order_id     uuid        NOT NULL,
    payment_id   uuid        NOT NULL,
    return_id    uuid,
    amount_minor bigint      NOT NULL,
    currency     text        NOT NULL,
    points       bigint      NOT NULL,
    refunded_at  timestamptz NOT NULL,
    refunded_by  text        NOT NULL,
    CONSTRAINT refund_pk PRIMARY KEY (id),
    CONSTRAINT refund_of FOREIGN KEY (order_id, payment_id) REFERENCES payment (order_id, id),
    CONSTRAINT refund_of_return FOREIGN KEY (return_id) REFERENCES order_return (id),
    CONSTRAINT refund_gives_something CHECK (
        points = 0 AND amount_minor > 0 OR points > 0 AND amount_minor >= 0)
);
CREATE INDEX refund_of_order ON refund (order_id, id);
GRANT SELECT, INSERT ON refund TO ${runtime};

CREATE FUNCTION count_refund() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE payment
    SET refunded_minor = refunded_minor + NEW.amount_minor, refunded_points = refunded_points + NEW.points
    WHERE id = NEW.payment_id AND currency = NEW.currency AND state IN ('RECORDED', 'HELD', 'CAPTURED');
    IF NOT FOUND THEN
        RAISE check_violation USING CONSTRAINT = 'refund_of_what_counts', MESSAGE = 'nothing of this payment can be given back';
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_refund() FROM PUBLIC;
CREATE TRIGGER refund_counts AFTER INSERT ON refund FOR EACH ROW EXECUTE FUNCTION count_refund();
