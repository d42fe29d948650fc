-- What customers gave each other; the limit counts these.
CREATE TABLE transfer (
    id              uuid        NOT NULL,
    from_account_id uuid        NOT NULL,
    to_account_id   uuid        NOT NULL,
    points          bigint      NOT NULL,
    made_at         timestamptz NOT NULL,
    CONSTRAINT transfer_pk PRIMARY KEY (id),
    CONSTRAINT transfer_from_account FOREIGN KEY (from_account_id) REFERENCES account (id),
    CONSTRAINT transfer_to_account FOREIGN KEY (to_account_id) REFERENCES account (id),
    CONSTRAINT transfer_between_two CHECK (from_account_id <> to_account_id),
    CONSTRAINT transfer_of_something CHECK (points > 0)
);
CREATE INDEX transfer_given ON transfer (from_account_id, made_at) INCLUDE (points);
GRANT SELECT, INSERT ON transfer TO ${runtime};

-- Corrections by people. One above the limit of its time waits for a second person.
CREATE TABLE adjustment (
    id             uuid        NOT NULL,
    account_id     uuid        NOT NULL,
    points         bigint      NOT NULL,
    reason         text        NOT NULL,
    needs_approval boolean     NOT NULL,
    state          text        NOT NULL,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    decided_by     text,
    decided_at     timestamptz,
    entry_id       uuid,
    version        bigint      NOT NULL,
    CONSTRAINT adjustment_pk PRIMARY KEY (id),
    CONSTRAINT adjustment_of_account FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT adjustment_posted_by_entry FOREIGN KEY (entry_id, account_id) REFERENCES journal_entry (id, account_id),
    CONSTRAINT adjustment_of_something CHECK (points <> 0),
    CONSTRAINT adjustment_reason CHECK (reason IN ('GOODWILL', 'COMPENSATION', 'CORRECTION', 'MISUSE')),
    CONSTRAINT adjustment_state CHECK (state IN ('PENDING', 'POSTED', 'REJECTED')),
    CONSTRAINT adjustment_posted_has_entry CHECK ((state = 'POSTED') = (entry_id IS NOT NULL)),
    CONSTRAINT adjustment_four_eyes CHECK (decided_by IS NULL OR decided_by <> requested_by),
    CONSTRAINT adjustment_decided_when_it_must_be
        CHECK ((decided_by IS NOT NULL) = (needs_approval AND state <> 'PENDING') AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT adjustment_pending_waits CHECK (needs_approval OR state = 'POSTED'),
    CONSTRAINT adjustment_decided_once CHECK (version = CASE WHEN decided_by IS NULL THEN 1 ELSE 2 END)
);
CREATE INDEX adjustment_newest ON adjustment (id DESC) WHERE state = 'PENDING';
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, entry_id, version) ON adjustment TO ${runtime};

CREATE INDEX lot_newest_of_account ON lot (account_id, id DESC);
CREATE INDEX journal_entry_by_effect ON journal_entry (account_id, effective_at, id);
