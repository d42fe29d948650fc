-- Answers to keyed requests, stored in the transaction of their effect. A row without status is a claim
-- inside an open transaction: nobody else ever sees one committed. The body is sealed by the service.
CREATE TABLE idempotency (
    caller      text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    status      int,
    headers     text,
    body        bytea,
    created_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT idempotency_pk PRIMARY KEY (caller, key)
);
CREATE INDEX idempotency_created_at ON idempotency USING brin (created_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON idempotency TO ${runtime};
