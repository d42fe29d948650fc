-- What customers get for what went wrong. No word of anybody stands here: grounds are codes, and people are the
-- subjects of their tokens.
CREATE TABLE compensation (
    id             uuid        NOT NULL,
    order_id       uuid        NOT NULL,
    customer_id    uuid        NOT NULL,
    complaint_id   uuid,
    commitment     text        NOT NULL,
    reason         text        NOT NULL,
    kind           text        NOT NULL,
    points         bigint,
    percent        int,
    amount_minor   bigint,
    currency       text,
    needs_approval boolean     NOT NULL,
    state          text        NOT NULL,
    requested_by   text        NOT NULL,
    requested_at   timestamptz NOT NULL,
    decided_by     text,
    decided_at     timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT compensation_pk PRIMARY KEY (id),
    CONSTRAINT compensation_of_order FOREIGN KEY (order_id) REFERENCES known_order (order_id),
    CONSTRAINT compensation_of_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT compensation_commitment CHECK (commitment IN
        ('FIRST_RESPONSE', 'READY_BY_PROMISE', 'COMPLAINT_ACKNOWLEDGED', 'WAITING_TIME', 'QUALITY_OF_WORK', 'POLITENESS')),
    CONSTRAINT compensation_reason CHECK (reason IN ('COMMITMENT_BREACHED', 'COMPLAINT_UPHELD', 'GOODWILL')),
    CONSTRAINT compensation_upheld_is_complaint CHECK (reason <> 'COMPLAINT_UPHELD' OR complaint_id IS NOT NULL),
    CONSTRAINT compensation_kind CHECK (kind IN ('POINTS', 'DISCOUNT', 'MONEY')),
    CONSTRAINT compensation_of_its_kind CHECK ((kind = 'POINTS') = (points IS NOT NULL) AND (kind = 'DISCOUNT') = (percent IS NOT NULL)
        AND (kind = 'MONEY') = (amount_minor IS NOT NULL) AND (kind = 'MONEY') = (currency IS NOT NULL)),
    CONSTRAINT compensation_of_something CHECK (points > 0 AND percent BETWEEN 1 AND 100 AND amount_minor > 0),
    CONSTRAINT compensation_currency_is_iso_4217 CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT compensation_state CHECK (state IN ('PENDING', 'GRANTED', 'REJECTED')),
    CONSTRAINT compensation_four_eyes CHECK (decided_by <> requested_by),
    CONSTRAINT compensation_decided_when_it_must_be
        CHECK ((decided_by IS NOT NULL) = (needs_approval AND state <> 'PENDING') AND (decided_by IS NULL) = (decided_at IS NULL)),
    CONSTRAINT compensation_waits_only_for_approval CHECK (needs_approval OR state = 'GRANTED'),
    CONSTRAINT compensation_decided_once CHECK (version = CASE state WHEN 'PENDING' THEN 0 ELSE 1 END)
);
-- Each commitment of an order is made good for once; what was refused was not.
CREATE UNIQUE INDEX compensation_once ON compensation (order_id, commitment) WHERE state <> 'REJECTED';
CREATE INDEX compensation_newest_in_state ON compensation (state, id DESC);
CREATE INDEX compensation_newest_of_customer ON compensation (customer_id, id DESC) WHERE state = 'GRANTED';
GRANT SELECT, INSERT, UPDATE (state, decided_by, decided_at, version) ON compensation TO ${runtime};
