-- What somebody must take up with a customer; a low score opens one.
CREATE TABLE follow_up_case (
    id          uuid        NOT NULL,
    reason      text        NOT NULL,
    response_id uuid        NOT NULL,
    order_id    uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    score       int         NOT NULL,
    owner       text,
    state       text        NOT NULL,
    opened_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,
    version     bigint      NOT NULL,
    CONSTRAINT follow_up_case_pk PRIMARY KEY (id),
    CONSTRAINT follow_up_case_one_per_response UNIQUE (response_id),
    CONSTRAINT follow_up_case_response FOREIGN KEY (response_id) REFERENCES survey_response (id),
    CONSTRAINT follow_up_case_reason CHECK (reason IN ('LOW_SCORE')),
    CONSTRAINT follow_up_case_state CHECK (state IN ('OPEN')),
    CONSTRAINT follow_up_case_due CHECK (due_at > opened_at),
    CONSTRAINT follow_up_case_version CHECK (version >= 1)
);
GRANT SELECT, INSERT ON follow_up_case TO ${runtime};
