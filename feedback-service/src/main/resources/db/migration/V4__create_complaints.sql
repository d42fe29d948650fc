-- Complaints by the five A's. Everything people wrote is personal data and stays here.
CREATE TABLE complaint (
    id             uuid        NOT NULL,
    customer_id    uuid        NOT NULL,
    order_id       uuid,
    text           text        NOT NULL,
    opened_by_role text        NOT NULL,
    opened_at      timestamptz NOT NULL,
    state          text        NOT NULL,
    findings       text,
    cause          text,
    verdict        text,
    outcome        text,
    waiver         text,
    closed_at      timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT complaint_pk PRIMARY KEY (id),
    CONSTRAINT complaint_state CHECK (state IN
        ('OPEN', 'ACKNOWLEDGED', 'APOLOGISED', 'ASSESSED', 'ACTED', 'FOLLOWED_UP', 'CLOSED')),
    CONSTRAINT complaint_verdict CHECK (verdict IN ('UPHELD', 'PARTLY', 'NOT')),
    CONSTRAINT complaint_assessed CHECK (
        (state IN ('OPEN', 'ACKNOWLEDGED', 'APOLOGISED'))
            = (findings IS NULL AND cause IS NULL AND verdict IS NULL)),
    CONSTRAINT complaint_closed CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CONSTRAINT complaint_closed_rightly CHECK (
        state <> 'CLOSED' OR (outcome IS NULL) <> (waiver IS NULL)),
    CONSTRAINT complaint_version CHECK (version >= 1)
);
CREATE INDEX complaint_customer ON complaint (customer_id, id);
GRANT SELECT, INSERT ON complaint TO ${runtime};
GRANT UPDATE (state, findings, cause, verdict, outcome, waiver, closed_at, version)
    ON complaint TO ${runtime};

-- The five steps with their deadlines, all written when the complaint is opened.
CREATE TABLE complaint_step (
    complaint_id uuid        NOT NULL,
    step         text        NOT NULL,
    due_at       timestamptz NOT NULL,
    done_at      timestamptz,
    CONSTRAINT complaint_step_pk PRIMARY KEY (complaint_id, step),
    CONSTRAINT complaint_step_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id),
    CONSTRAINT complaint_step_step CHECK (step IN
        ('ACKNOWLEDGE', 'APOLOGISE', 'ASSESS', 'ACT', 'FOLLOW_UP'))
);
GRANT SELECT, INSERT ON complaint_step TO ${runtime};
GRANT UPDATE (due_at, done_at) ON complaint_step TO ${runtime};

-- What was decided to be done about a complaint.
CREATE TABLE complaint_action (
    complaint_id uuid        NOT NULL,
    position     int         NOT NULL,
    what         text        NOT NULL,
    owner        text        NOT NULL,
    due          timestamptz NOT NULL,
    CONSTRAINT complaint_action_pk PRIMARY KEY (complaint_id, position),
    CONSTRAINT complaint_action_complaint FOREIGN KEY (complaint_id) REFERENCES complaint (id)
);
GRANT SELECT, INSERT ON complaint_action TO ${runtime};
