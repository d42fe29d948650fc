-- Points that customers get for what went wrong: an entry type of their own.
ALTER TABLE journal_entry
    DROP CONSTRAINT journal_entry_type,
    ADD CONSTRAINT journal_entry_type CHECK (type IN ('ACCRUAL', 'CLAWBACK', 'BONUS', 'COMPENSATION', 'HOLD', 'CAPTURE', 'RELEASE',
        'RESTORE', 'ACTIVATE', 'EXPIRE', 'ADJUST', 'TRANSFER', 'MERGE', 'ERASE'));

-- A compensation that was granted, noted once; with the entry that gave it. One without is owed until there is an open
-- account.
CREATE TABLE compensation (
    id          uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    order_id    uuid   NOT NULL,
    reason      text   NOT NULL,
    points      bigint NOT NULL,
    entry_id    uuid,
    CONSTRAINT compensation_pk PRIMARY KEY (id),
    CONSTRAINT compensation_posted_by_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT compensation_entry_once UNIQUE (entry_id),
    CONSTRAINT compensation_of_points CHECK (points > 0),
    CONSTRAINT compensation_reason_is_code CHECK (reason ~ '^[A-Z][A-Z0-9_]{1,39}$')
);
CREATE INDEX compensation_by_customer ON compensation (customer_id, id);
GRANT SELECT, INSERT, UPDATE (customer_id, entry_id) ON compensation TO ${runtime};
