CREATE TABLE programme (
    id              uuid        NOT NULL,
    name            text        NOT NULL,
    industry        text        NOT NULL,
    number_prefix   text        NOT NULL,
    validity_months int         NOT NULL,
    created_at      timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT programme_pk PRIMARY KEY (id),
    CONSTRAINT programme_number_prefix CHECK (number_prefix ~ '^[0-9]{1,6}$'),
    CONSTRAINT programme_validity CHECK (validity_months BETWEEN 1 AND 240),
    CONSTRAINT programme_version CHECK (version >= 1)
);
GRANT SELECT, INSERT ON programme TO ${runtime};

-- Every number ever drawn: a number is claimed here before a card carries it, so that a collision is
-- seen without failing the transaction.
CREATE TABLE card_number (
    number text NOT NULL,
    CONSTRAINT card_number_pk PRIMARY KEY (number),
    CONSTRAINT card_number_form CHECK (number ~ '^[0-9]{12,19}$')
);
GRANT SELECT, INSERT ON card_number TO ${runtime};

CREATE TABLE card (
    id              uuid        NOT NULL,
    customer_id     uuid        NOT NULL,
    programme_id    uuid        NOT NULL,
    number          text        NOT NULL,
    activation_hash bytea,
    state           text        NOT NULL,
    block_reason    text,
    valid_from      date        NOT NULL,
    valid_to        date        NOT NULL,
    replaced_by     uuid,
    issued_at       timestamptz NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT card_pk PRIMARY KEY (id),
    CONSTRAINT card_number_once UNIQUE (number),
    CONSTRAINT card_number_was_claimed FOREIGN KEY (number) REFERENCES card_number (number),
    CONSTRAINT card_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT card_of_programme FOREIGN KEY (programme_id) REFERENCES programme (id),
    CONSTRAINT card_gives_way_to FOREIGN KEY (replaced_by) REFERENCES card (id) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT card_state CHECK (state IN ('ISSUED', 'ACTIVE', 'BLOCKED', 'REPLACED', 'EXPIRED', 'CLOSED')),
    CONSTRAINT card_block_reason CHECK (
        CASE WHEN state = 'BLOCKED' THEN block_reason IN ('LOST', 'STOLEN', 'MISUSE') ELSE block_reason IS NULL END),
    CONSTRAINT card_code_until_activated CHECK ((state = 'ISSUED') = (activation_hash IS NOT NULL)),
    CONSTRAINT card_replaced_by CHECK ((state = 'REPLACED') = (replaced_by IS NOT NULL)),
    CONSTRAINT card_validity CHECK (valid_from <= valid_to),
    CONSTRAINT card_version CHECK (version >= 1)
);
-- A customer holds one usable card of a programme.
CREATE UNIQUE INDEX card_one_in_use ON card (customer_id, programme_id) WHERE state IN ('ISSUED', 'ACTIVE', 'BLOCKED');
CREATE INDEX card_of_customer_newest ON card (customer_id, id DESC);
GRANT SELECT, INSERT, UPDATE ON card TO ${runtime};

-- Failed activations of a signed-in person; counted per person, never per card, so that nobody can
-- lock somebody else's card.
CREATE TABLE activation_attempt (
    subject           text        NOT NULL,
    window_started_at timestamptz NOT NULL,
    attempts          int         NOT NULL,
    CONSTRAINT activation_attempt_pk PRIMARY KEY (subject),
    CONSTRAINT activation_attempt_count CHECK (attempts >= 0)
);
GRANT SELECT, INSERT, UPDATE ON activation_attempt TO ${runtime};

-- Presentation tokens that were used: the primary key is what makes them single-use.
CREATE TABLE used_token (
    id      uuid        NOT NULL,
    used_at timestamptz NOT NULL,
    CONSTRAINT used_token_pk PRIMARY KEY (id)
);
GRANT SELECT, INSERT ON used_token TO ${runtime};
