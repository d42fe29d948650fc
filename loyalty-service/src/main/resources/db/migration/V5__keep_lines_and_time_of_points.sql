-- Points that are given without an order, come of age, expire, come back, are corrected or change hands.
ALTER TABLE journal_entry
    DROP CONSTRAINT journal_entry_type,
    ADD CONSTRAINT journal_entry_type CHECK (type IN ('ACCRUAL', 'CLAWBACK', 'BONUS', 'HOLD', 'CAPTURE', 'RELEASE', 'RESTORE',
        'ACTIVATE', 'EXPIRE', 'ADJUST', 'TRANSFER', 'MERGE')),
    ADD COLUMN explanation text,
    ADD CONSTRAINT journal_entry_explanation_is_json CHECK (explanation IS JSON);
CREATE INDEX journal_entry_by_order ON journal_entry (order_id) WHERE order_id IS NOT NULL;
COMMENT ON COLUMN journal_entry.explanation IS 'how the rules came to it';

ALTER TABLE ledger_account
    DROP CONSTRAINT ledger_account_kind,
    ADD CONSTRAINT ledger_account_kind CHECK (kind IN ('AVAILABLE', 'PENDING', 'HELD', 'DEBT', 'ISSUED', 'REDEEMED', 'EXPIRED',
        'ADJUSTED', 'TRANSFERRED', 'FORGIVEN'));
INSERT INTO ledger_account (account_id, kind)
    SELECT a.id, k.kind FROM account a, (VALUES ('ADJUSTED'), ('TRANSFERRED'), ('FORGIVEN')) k (kind) WHERE a.state = 'OPEN';

-- What was granted and not taken back: somebody who returns what was bought has not earned for it.
UPDATE account a SET lifetime_earned = a.lifetime_earned - taken.points FROM (
    SELECT p.account_id, sum(p.points) AS points FROM posting p JOIN journal_entry e ON e.id = p.entry_id
    WHERE e.type = 'CLAWBACK' AND p.kind = 'ISSUED' GROUP BY p.account_id) taken WHERE taken.account_id = a.id;

ALTER TABLE program
    ADD COLUMN pending_days int NOT NULL DEFAULT 0,
    ADD COLUMN debt_limit bigint NOT NULL DEFAULT 100000,
    ADD CONSTRAINT program_pending_days CHECK (pending_days BETWEEN 0 AND 90),
    ADD CONSTRAINT program_debt_limit_not_negative CHECK (debt_limit >= 0);
COMMENT ON COLUMN program.pending_days IS 'days from hand-over until what the order earned may be spent';
COMMENT ON COLUMN program.debt_limit IS 'points an account may owe';

ALTER TABLE lot
    ADD COLUMN line_id text,
    ADD COLUMN warned_at timestamptz,
    ADD CONSTRAINT lot_expires_after_it_is_available CHECK (available_from < expires_at),
    ADD CONSTRAINT lot_pending_is_whole CHECK (status <> 'PENDING' OR (held = 0 AND spent = 0 AND expired = 0));
COMMENT ON COLUMN lot.warned_at IS 'when its owner was told that it expires soon';
CREATE INDEX lot_pending_of_account ON lot (account_id, available_from) WHERE status = 'PENDING';
CREATE INDEX lot_to_activate ON lot (available_from, id) WHERE status = 'PENDING';
CREATE INDEX lot_to_expire ON lot (expires_at, id) WHERE status = 'ACTIVE' AND remaining > held;
CREATE INDEX lot_to_warn_of ON lot (expires_at, id) WHERE status = 'ACTIVE' AND remaining > held AND warned_at IS NULL;

-- Spent points come back at most once.
ALTER TABLE hold
    ADD COLUMN restored bigint NOT NULL DEFAULT 0,
    DROP CONSTRAINT hold_resolved_once,
    ADD CONSTRAINT hold_resolved_once CHECK ((state = 'HELD') = (version = 1) AND version > 0),
    ADD CONSTRAINT hold_restored_at_most_captured CHECK (restored BETWEEN 0 AND captured);
CREATE INDEX hold_by_order ON hold (order_id, account_id);
ALTER TABLE lot_movement
    DROP CONSTRAINT lot_movement_kind,
    ADD CONSTRAINT lot_movement_kind CHECK (kind IN ('GRANT', 'HOLD', 'RELEASE', 'SPEND', 'RESTORE', 'EXPIRE', 'CLAW', 'TRANSFER')),
    ADD CONSTRAINT lot_movement_of_hold_names_it CHECK (kind NOT IN ('HOLD', 'RELEASE', 'SPEND', 'RESTORE') OR hold_id IS NOT NULL);
CREATE INDEX lot_movement_spent_by_hold ON lot_movement (hold_id) WHERE kind IN ('SPEND', 'RESTORE');

-- By line: what it was awarded, should have earned by the newest version, was granted and had taken back.
CREATE TABLE order_line (
    order_id uuid   NOT NULL,
    line_id  text   NOT NULL,
    awarded  bigint NOT NULL,
    target   bigint NOT NULL,
    granted  bigint NOT NULL,
    reversed bigint NOT NULL,
    CONSTRAINT order_line_pk PRIMARY KEY (order_id, line_id),
    CONSTRAINT order_line_of_order FOREIGN KEY (order_id) REFERENCES order_state (order_id),
    CONSTRAINT order_line_target_at_most_awarded CHECK (target BETWEEN 0 AND awarded),
    CONSTRAINT order_line_reversed_at_most_granted CHECK (reversed BETWEEN 0 AND granted)
);
GRANT SELECT, INSERT, UPDATE ON order_line TO ${runtime};
INSERT INTO order_line SELECT order_id, 'order', target, target, granted, reversed FROM order_state WHERE target + granted > 0;

ALTER TABLE order_state
    DROP CONSTRAINT order_state_state,
    ADD CONSTRAINT order_state_state CHECK (state IN ('OPEN', 'HANDED_OVER', 'RETURNED', 'CANCELLED', 'REJECTED')),
    ADD COLUMN settled_version bigint NOT NULL DEFAULT 0,
    ADD COLUMN refund bigint NOT NULL DEFAULT 0,
    ADD COLUMN restored bigint NOT NULL DEFAULT 0,
    ADD COLUMN rule_version_id uuid,
    ADD COLUMN explanation text,
    ADD COLUMN accrual_id uuid,
    ADD CONSTRAINT order_state_restored_at_most_refund CHECK (restored BETWEEN 0 AND refund),
    ADD CONSTRAINT order_state_accrual FOREIGN KEY (accrual_id) REFERENCES journal_entry (id),
    ADD CONSTRAINT order_state_explanation_is_json CHECK (explanation IS JSON);
UPDATE order_state SET settled_version = version WHERE state = 'HANDED_OVER';
