-- A key belongs to one voucher.
CREATE TABLE voucher_key (
    key        text NOT NULL,
    voucher_id uuid NOT NULL,
    CONSTRAINT voucher_key_pk PRIMARY KEY (key)
);
GRANT SELECT, INSERT ON voucher_key TO ${runtime};

-- A code that gives points; of the code a keyed hash is kept.
CREATE TABLE voucher (
    id          uuid   NOT NULL,
    voucher_key text   NOT NULL,
    state       text   NOT NULL,
    terms       text   NOT NULL,
    code_hash   bytea,
    version     bigint NOT NULL,
    CONSTRAINT voucher_pk PRIMARY KEY (id),
    CONSTRAINT voucher_key_once UNIQUE (voucher_key),
    CONSTRAINT voucher_code_once UNIQUE (code_hash),
    CONSTRAINT voucher_has_its_key FOREIGN KEY (voucher_key) REFERENCES voucher_key (key),
    CONSTRAINT voucher_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'STOPPED')),
    CONSTRAINT voucher_terms CHECK (terms IS JSON OBJECT),
    CONSTRAINT voucher_has_code_when_published CHECK ((state = 'DRAFT') = (code_hash IS NULL)),
    CONSTRAINT voucher_code_is_hashed CHECK (octet_length(code_hash) = 32)
);
GRANT SELECT, INSERT, UPDATE (state, terms, code_hash, version) ON voucher TO ${runtime};

-- What a published voucher says never changes, whoever tries.
CREATE FUNCTION voucher_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'voucher % is published', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'voucher_published_never_changes', TABLE = 'voucher';
END $$;
CREATE TRIGGER voucher_published_never_changes BEFORE UPDATE ON voucher FOR EACH ROW
    WHEN (OLD.state <> 'DRAFT' AND (NEW.terms <> OLD.terms OR NEW.code_hash <> OLD.code_hash OR NEW.state = 'DRAFT'))
    EXECUTE FUNCTION voucher_is_kept();

-- How often it may be used, and was.
CREATE TABLE voucher_limit (
    voucher_id uuid NOT NULL,
    most_uses  int  NOT NULL,
    used       int  NOT NULL,
    CONSTRAINT voucher_limit_pk PRIMARY KEY (voucher_id),
    CONSTRAINT voucher_limit_of_voucher FOREIGN KEY (voucher_id) REFERENCES voucher (id),
    CONSTRAINT voucher_limit_not_exceeded CHECK (used BETWEEN 0 AND most_uses)
);
GRANT SELECT, INSERT, UPDATE (used) ON voucher_limit TO ${runtime};

-- Each use by a customer has a number, which there is once.
CREATE TABLE voucher_use (
    voucher_id  uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    number      int         NOT NULL,
    entry_id    uuid        NOT NULL,
    used_at     timestamptz NOT NULL,
    CONSTRAINT voucher_use_pk PRIMARY KEY (voucher_id, customer_id, number),
    CONSTRAINT voucher_use_of_voucher FOREIGN KEY (voucher_id) REFERENCES voucher (id),
    CONSTRAINT voucher_use_posted_by_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT voucher_use_entry_once UNIQUE (entry_id)
);
GRANT SELECT, INSERT ON voucher_use TO ${runtime};
