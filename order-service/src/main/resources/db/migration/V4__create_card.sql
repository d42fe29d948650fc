-- What card events told so far. The version keeps a late event from undoing a newer one.
CREATE TABLE card (
    id          uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    state       text   NOT NULL,
    version     bigint NOT NULL,
    CONSTRAINT card_pk PRIMARY KEY (id),
    CONSTRAINT card_state CHECK (state IN ('ISSUED', 'ACTIVE', 'BLOCKED', 'REPLACED'))
);
GRANT SELECT, INSERT, UPDATE ON card TO ${runtime};
