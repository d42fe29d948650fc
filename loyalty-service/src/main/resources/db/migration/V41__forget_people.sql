-- An account whose person is forgotten keeps its entries and its sums, has nothing left, and takes nothing any more:
-- it is also the mark by which facts that come late are known.
ALTER TABLE account
    DROP CONSTRAINT account_state,
    DROP CONSTRAINT account_open_since,
    DROP CONSTRAINT account_counts_from_opening,
    DROP CONSTRAINT account_expected_is_empty,
    ADD CONSTRAINT account_state CHECK (state IN ('EXPECTED', 'OPEN', 'ERASED')),
    ADD CONSTRAINT account_open_since CHECK (CASE state WHEN 'EXPECTED' THEN opened_at IS NULL WHEN 'OPEN' THEN opened_at IS NOT NULL ELSE true END),
    ADD CONSTRAINT account_counts_from_its_first_change CHECK ((state = 'EXPECTED') = (version = 0)),
    ADD CONSTRAINT account_empty_unless_open CHECK (state = 'OPEN' OR available + pending + held + debt = 0),
    ADD CONSTRAINT account_expected_earned_nothing CHECK (state <> 'EXPECTED' OR lifetime_earned = 0);
ALTER TABLE journal_entry
    DROP CONSTRAINT journal_entry_type,
    ADD CONSTRAINT journal_entry_type CHECK (type IN ('ACCRUAL', 'CLAWBACK', 'BONUS', 'HOLD', 'CAPTURE', 'RELEASE', 'RESTORE',
        'ACTIVATE', 'EXPIRE', 'ADJUST', 'TRANSFER', 'MERGE', 'ERASE'));

CREATE FUNCTION erased_stays_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'account % is erased', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'account_erased_for_good', TABLE = 'account';
END $$;
CREATE TRIGGER account_erased_for_good BEFORE UPDATE ON account FOR EACH ROW
    WHEN (OLD.state = 'ERASED' AND NEW.state <> 'ERASED') EXECUTE FUNCTION erased_stays_erased();

-- Which requests to forget somebody were answered.
CREATE TABLE erasure (
    request_id uuid        NOT NULL,
    account_id uuid        NOT NULL,
    erased_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT erasure_pk PRIMARY KEY (request_id),
    CONSTRAINT erasure_of_account FOREIGN KEY (account_id) REFERENCES account (id)
);
GRANT SELECT, INSERT ON erasure TO ${runtime};

-- What was told of somebody who is forgotten, and had no effect.
CREATE TABLE late_fact (
    account_id  uuid        NOT NULL,
    fact        text        NOT NULL,
    subject     uuid        NOT NULL,
    version     bigint      NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT late_fact_pk PRIMARY KEY (account_id, fact, subject, version),
    CONSTRAINT late_fact_of_account FOREIGN KEY (account_id) REFERENCES account (id)
);
GRANT SELECT, INSERT ON late_fact TO ${runtime};

-- Removes what leads to a person. It runs as the owner, so the service needs no right to delete, and does so only for
-- an account that is erased.
CREATE INDEX subject_owner_by_owner ON subject_owner (owner_id);
CREATE FUNCTION forget_person(person uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.account WHERE customer_id = person AND state = 'ERASED') THEN
        RAISE EXCEPTION 'nobody is forgotten whose account is not erased' USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM public.subject_owner WHERE owner_id = person;
    DELETE FROM public.tier_standing WHERE customer_id = person;
    DELETE FROM public.past_order p USING public.order_activity a WHERE a.customer_id = person AND p.order_id = a.order_id;
    DELETE FROM public.order_activity WHERE customer_id = person;
END $$;
REVOKE ALL ON FUNCTION forget_person FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_person TO ${runtime};
