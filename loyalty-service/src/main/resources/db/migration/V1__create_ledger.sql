-- The programme: how money becomes points and what a point is worth. Rates are rationals of integers.
CREATE TABLE program (
    id               uuid NOT NULL,
    points_valid     int  NOT NULL,
    default_currency text NOT NULL,
    CONSTRAINT program_pk PRIMARY KEY (id),
    CONSTRAINT program_points_valid_months CHECK (points_valid BETWEEN 1 AND 120)
);
COMMENT ON COLUMN program.points_valid IS 'calendar months from grant to expiry';
GRANT SELECT ON program TO ${runtime};

CREATE TABLE program_rate (
    program_id   uuid   NOT NULL,
    currency     text   NOT NULL,
    earn_points  bigint NOT NULL,
    earn_per     bigint NOT NULL,
    point_value  bigint NOT NULL,
    CONSTRAINT program_rate_pk PRIMARY KEY (program_id, currency),
    CONSTRAINT program_rate_of_program FOREIGN KEY (program_id) REFERENCES program (id),
    CONSTRAINT program_rate_currency_is_iso_4217 CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT program_rate_earns CHECK (earn_points >= 0 AND earn_per > 0),
    CONSTRAINT program_rate_point_is_worth_something CHECK (point_value > 0)
);
COMMENT ON TABLE program_rate IS 'earn_points points for each earn_per minor units paid in money; a point pays point_value minor units';
GRANT SELECT ON program_rate TO ${runtime};

-- 1 % back in every currency: 1 point per 100 RUB is worth 1 RUB, per 4 PLN 4 grosze, per 1 EUR or USD 1 cent.
INSERT INTO program VALUES ('019a9c00-0000-7000-8000-000000000001', 24, 'RUB');
INSERT INTO program_rate VALUES
    ('019a9c00-0000-7000-8000-000000000001', 'RUB', 1, 10000, 100),
    ('019a9c00-0000-7000-8000-000000000001', 'PLN', 1, 400, 4),
    ('019a9c00-0000-7000-8000-000000000001', 'EUR', 1, 100, 1),
    ('019a9c00-0000-7000-8000-000000000001', 'USD', 1, 100, 1);

-- One row per customer: the mutex of all that changes their points, with cached balances.
-- EXPECTED: an order told of the customer before the card did; holds no points and is shown to nobody.
CREATE TABLE account (
    id              uuid        NOT NULL,
    customer_id     uuid        NOT NULL,
    state           text        NOT NULL,
    available       bigint      NOT NULL DEFAULT 0,
    pending         bigint      NOT NULL DEFAULT 0,
    held            bigint      NOT NULL DEFAULT 0,
    debt            bigint      NOT NULL DEFAULT 0,
    lifetime_earned bigint      NOT NULL DEFAULT 0,
    version         bigint      NOT NULL DEFAULT 0,
    opened_at       timestamptz,
    CONSTRAINT account_pk PRIMARY KEY (id),
    CONSTRAINT account_one_per_customer UNIQUE (customer_id),
    CONSTRAINT account_state CHECK (state IN ('EXPECTED', 'OPEN')),
    CONSTRAINT account_open_since CHECK ((state = 'OPEN') = (opened_at IS NOT NULL)),
    CONSTRAINT account_counts_from_opening CHECK ((state = 'OPEN') = (version > 0)),
    CONSTRAINT account_expected_is_empty CHECK (state = 'OPEN' OR available + pending + held + debt + lifetime_earned = 0),
    CONSTRAINT account_available_not_negative CHECK (available >= 0),
    CONSTRAINT account_pending_not_negative CHECK (pending >= 0),
    CONSTRAINT account_held_not_negative CHECK (held >= 0),
    CONSTRAINT account_debt_not_negative CHECK (debt >= 0),
    CONSTRAINT account_lifetime_earned_not_negative CHECK (lifetime_earned >= 0)
);
GRANT SELECT, INSERT, UPDATE ON account TO ${runtime};

-- The two sides of an account's points: where they are (AVAILABLE, PENDING, HELD, DEBT below zero) and where they
-- came from or went (ISSUED, REDEEMED, EXPIRED). Each account has its own, so no row is shared by all customers.
CREATE TABLE ledger_account (
    account_id uuid NOT NULL,
    kind       text NOT NULL,
    CONSTRAINT ledger_account_pk PRIMARY KEY (account_id, kind),
    CONSTRAINT ledger_account_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT ledger_account_kind CHECK (kind IN ('AVAILABLE', 'PENDING', 'HELD', 'DEBT', 'ISSUED', 'REDEEMED', 'EXPIRED'))
);
GRANT SELECT, INSERT ON ledger_account TO ${runtime};

-- Why points moved. Append-only: a correction is a new entry that names the one it reverses.
CREATE TABLE journal_entry (
    id              uuid        NOT NULL,
    account_id      uuid        NOT NULL,
    type            text        NOT NULL,
    source_system   text        NOT NULL,
    source_ref      text        NOT NULL,
    source_version  bigint      NOT NULL,
    source_line     int         NOT NULL DEFAULT 0,
    order_id        uuid,
    actor           text        NOT NULL,
    reason          text,
    rule_version_id uuid,
    reverses_id     uuid,
    effective_at    timestamptz NOT NULL,
    recorded_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT journal_entry_pk PRIMARY KEY (id),
    CONSTRAINT journal_entry_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT journal_entry_once_per_source UNIQUE (type, source_system, source_ref, source_version, source_line),
    CONSTRAINT journal_entry_reverses FOREIGN KEY (reverses_id) REFERENCES journal_entry (id),
    CONSTRAINT journal_entry_type CHECK (type IN ('ACCRUAL', 'CLAWBACK', 'HOLD', 'CAPTURE', 'RELEASE'))
);
CREATE INDEX journal_entry_by_account ON journal_entry (account_id, id DESC);
GRANT SELECT, INSERT ON journal_entry TO ${runtime};

CREATE TABLE posting (
    entry_id   uuid   NOT NULL,
    line       int    NOT NULL,
    account_id uuid   NOT NULL,
    kind       text   NOT NULL,
    points     bigint NOT NULL,
    CONSTRAINT posting_pk PRIMARY KEY (entry_id, line),
    CONSTRAINT posting_of_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT posting_to_ledger_account FOREIGN KEY (account_id, kind) REFERENCES ledger_account (account_id, kind),
    CONSTRAINT posting_moves_something CHECK (points <> 0)
);
CREATE INDEX posting_by_ledger_account ON posting (account_id, kind);
GRANT SELECT, INSERT ON posting TO ${runtime};

-- Double entry, looked at when the transaction commits: the postings of an entry sum to 0, and there are some.
CREATE FUNCTION entry_is_balanced() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    entry uuid;
    lines bigint;
    total numeric;
BEGIN
    IF TG_TABLE_NAME = 'posting' THEN
        entry := NEW.entry_id;
    ELSE
        entry := NEW.id;
    END IF;
    SELECT count(*), sum(points) INTO lines, total FROM posting WHERE entry_id = entry;
    IF lines < 2 OR total <> 0 THEN
        RAISE EXCEPTION 'the postings of entry % do not balance', entry
            USING ERRCODE = 'check_violation', CONSTRAINT = 'journal_entry_balanced', TABLE = 'journal_entry';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER journal_entry_balanced AFTER INSERT ON journal_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_is_balanced();
CREATE CONSTRAINT TRIGGER posting_balanced AFTER INSERT OR UPDATE ON posting
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_is_balanced();

-- A batch of points that expires together.
CREATE TABLE lot (
    id             uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    entry_id       uuid        NOT NULL,
    order_id       uuid,
    status         text        NOT NULL,
    earned         bigint      NOT NULL,
    remaining      bigint      NOT NULL,
    held           bigint      NOT NULL,
    spent          bigint      NOT NULL,
    expired        bigint      NOT NULL,
    clawed         bigint      NOT NULL,
    available_from timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    CONSTRAINT lot_pk PRIMARY KEY (id),
    CONSTRAINT lot_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT lot_granted_by_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT lot_status CHECK (status IN ('PENDING', 'ACTIVE', 'SPENT', 'EXPIRED', 'CLAWED')),
    CONSTRAINT lot_active_while_something_remains CHECK ((remaining > 0) = (status IN ('PENDING', 'ACTIVE'))),
    CONSTRAINT lot_adds_up CHECK (earned = remaining + spent + expired + clawed),
    CONSTRAINT lot_held_remains CHECK (held BETWEEN 0 AND remaining),
    CONSTRAINT lot_parts_not_negative CHECK (earned > 0 AND spent >= 0 AND expired >= 0 AND clawed >= 0)
);
CREATE INDEX lot_soonest_expiring ON lot (account_id, expires_at, id) WHERE status = 'ACTIVE';
CREATE INDEX lot_by_order ON lot (order_id) WHERE status = 'ACTIVE';
GRANT SELECT, INSERT, UPDATE ON lot TO ${runtime};

-- A reservation of points. It ends once: captured, voided or expired; what is not captured goes back.
CREATE TABLE hold (
    id           uuid        NOT NULL,
    account_id   uuid        NOT NULL,
    order_id     uuid        NOT NULL,
    payment_id   uuid,
    placed_by    text        NOT NULL,
    state        text        NOT NULL,
    points       bigint      NOT NULL,
    captured     bigint      NOT NULL,
    amount_minor bigint      NOT NULL,
    currency     text        NOT NULL,
    expires_at   timestamptz NOT NULL,
    placed_at    timestamptz NOT NULL,
    resolved_at  timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT hold_pk PRIMARY KEY (id),
    CONSTRAINT hold_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT hold_one_per_payment UNIQUE (payment_id),
    CONSTRAINT hold_state CHECK (state IN ('HELD', 'CAPTURED', 'VOIDED', 'EXPIRED')),
    CONSTRAINT hold_captured_at_most_held CHECK (points > 0 AND captured BETWEEN 0 AND points),
    CONSTRAINT hold_captured_when_captured CHECK ((state = 'CAPTURED') = (captured > 0)),
    CONSTRAINT hold_resolved_when_not_held CHECK ((state = 'HELD') = (resolved_at IS NULL)),
    CONSTRAINT hold_resolved_once CHECK (version = CASE state WHEN 'HELD' THEN 1 ELSE 2 END)
);
CREATE INDEX hold_open_of_account ON hold (account_id) WHERE state = 'HELD';
CREATE INDEX hold_open_of_order ON hold (order_id) WHERE state = 'HELD';
GRANT SELECT, INSERT, UPDATE ON hold TO ${runtime};

-- What happened to a lot; with a hold, which lots the hold took.
CREATE TABLE lot_movement (
    id       uuid   NOT NULL,
    lot_id   uuid   NOT NULL,
    entry_id uuid   NOT NULL,
    hold_id  uuid,
    kind     text   NOT NULL,
    points   bigint NOT NULL,
    CONSTRAINT lot_movement_pk PRIMARY KEY (id),
    CONSTRAINT lot_movement_of_lot FOREIGN KEY (lot_id) REFERENCES lot (id),
    CONSTRAINT lot_movement_of_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT lot_movement_of_hold FOREIGN KEY (hold_id) REFERENCES hold (id),
    CONSTRAINT lot_movement_kind CHECK (kind IN ('GRANT', 'HOLD', 'RELEASE', 'SPEND', 'RESTORE', 'EXPIRE', 'CLAW')),
    CONSTRAINT lot_movement_moves_something CHECK (points > 0)
);
CREATE INDEX lot_movement_by_hold ON lot_movement (hold_id) WHERE kind = 'HOLD';
CREATE INDEX lot_movement_by_lot ON lot_movement (lot_id);
GRANT SELECT, INSERT ON lot_movement TO ${runtime};

-- What an order should have earned by the newest version seen, and what was granted for it.
CREATE TABLE order_state (
    order_id    uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    state       text   NOT NULL,
    version     bigint NOT NULL,
    target      bigint NOT NULL,
    granted     bigint NOT NULL,
    reversed    bigint NOT NULL,
    CONSTRAINT order_state_pk PRIMARY KEY (order_id),
    CONSTRAINT order_state_state CHECK (state IN ('OPEN', 'HANDED_OVER', 'CANCELLED', 'REJECTED')),
    CONSTRAINT order_state_target_not_negative CHECK (target >= 0),
    CONSTRAINT order_state_reversed_at_most_granted CHECK (reversed BETWEEN 0 AND granted)
);
CREATE INDEX order_state_to_converge ON order_state (customer_id) WHERE target <> granted - reversed;
GRANT SELECT, INSERT, UPDATE ON order_state TO ${runtime};
