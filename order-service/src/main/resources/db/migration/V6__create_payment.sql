CREATE TABLE payment (
    id           uuid        NOT NULL,
    order_id     uuid        NOT NULL,
    method       text        NOT NULL,
    state        text        NOT NULL,
    amount_minor bigint      NOT NULL,
    currency     text        NOT NULL,
    points       bigint      NOT NULL,
    hold_id      uuid,
    requested_at timestamptz NOT NULL,
    CONSTRAINT payment_pk PRIMARY KEY (id),
    CONSTRAINT payment_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT payment_hold_once UNIQUE (hold_id),
    CONSTRAINT payment_amount_positive CHECK (amount_minor > 0),
    CONSTRAINT payment_state CHECK (
        method IN ('CASH', 'CARD', 'TRANSFER') AND state = 'RECORDED' AND points = 0 AND hold_id IS NULL
        OR method = 'POINTS' AND state IN ('REQUESTED', 'DECLINED', 'VOIDED') AND points > 0
        OR method = 'POINTS' AND state IN ('HELD', 'CAPTURED') AND points > 0 AND hold_id IS NOT NULL)
);
CREATE INDEX payment_of_order ON payment (order_id, id);
GRANT SELECT, INSERT, UPDATE ON payment TO ${runtime};
