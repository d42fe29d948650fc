-- Payments that their order took back before a hold was placed for them: one that is asked for late gets none.
CREATE TABLE void_payment (
    payment_id uuid        NOT NULL,
    voided_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT void_payment_pk PRIMARY KEY (payment_id)
);
GRANT SELECT, INSERT ON void_payment TO ${runtime};
