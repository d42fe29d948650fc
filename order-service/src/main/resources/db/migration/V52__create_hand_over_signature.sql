-- Who signed for an item that was given back, where nobody showed a PIN. The name is sealed with the customer's key.
CREATE TABLE hand_over_signature (
    order_id      uuid        NOT NULL,
    attachment_id uuid        NOT NULL,
    signed_by     bytea       NOT NULL,
    taken_by      text        NOT NULL,
    signed_at     timestamptz NOT NULL,
    CONSTRAINT hand_over_signature_pk PRIMARY KEY (order_id),
    CONSTRAINT hand_over_signature_once UNIQUE (attachment_id),
    CONSTRAINT hand_over_signature_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT hand_over_signature_shown FOREIGN KEY (attachment_id) REFERENCES attachment (id)
);
GRANT SELECT, INSERT ON hand_over_signature TO ${runtime};
