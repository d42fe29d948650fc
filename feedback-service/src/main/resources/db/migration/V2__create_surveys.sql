-- One invitation per handed-over order, whatever is delivered how often: the unique order says so.
-- The link's token is derived from the id when it is needed and stands in no table.
CREATE TABLE survey_invitation (
    id           uuid        NOT NULL,
    order_id     uuid        NOT NULL,
    order_number text        NOT NULL,
    customer_id  uuid        NOT NULL,
    metric       text        NOT NULL,
    state        text        NOT NULL,
    invited_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    answered_at  timestamptz,
    version      bigint      NOT NULL,
    CONSTRAINT survey_invitation_pk PRIMARY KEY (id),
    CONSTRAINT survey_invitation_one_per_order UNIQUE (order_id),
    CONSTRAINT survey_invitation_metric CHECK (metric IN ('CSAT')),
    CONSTRAINT survey_invitation_state CHECK (state IN ('OPEN', 'ANSWERED')),
    CONSTRAINT survey_invitation_answered CHECK ((state = 'ANSWERED') = (answered_at IS NOT NULL)),
    CONSTRAINT survey_invitation_expiry CHECK (expires_at > invited_at),
    CONSTRAINT survey_invitation_version CHECK (version = CASE state WHEN 'OPEN' THEN 1 ELSE 2 END)
);
GRANT SELECT, INSERT ON survey_invitation TO ${runtime};
GRANT UPDATE (state, answered_at, version) ON survey_invitation TO ${runtime};

-- An answer is given once and never changed. The comment is personal data and leaves this table
-- only towards support and managers.
CREATE TABLE survey_response (
    id            uuid        NOT NULL,
    invitation_id uuid        NOT NULL,
    order_id      uuid        NOT NULL,
    customer_id   uuid        NOT NULL,
    metric        text        NOT NULL,
    score         int         NOT NULL,
    comment       text,
    recorded_at   timestamptz NOT NULL,
    CONSTRAINT survey_response_pk PRIMARY KEY (id),
    CONSTRAINT survey_response_one_per_invitation UNIQUE (invitation_id),
    CONSTRAINT survey_response_invitation FOREIGN KEY (invitation_id) REFERENCES survey_invitation (id),
    CONSTRAINT survey_response_scale CHECK (metric = 'CSAT' AND score BETWEEN 1 AND 5)
);
CREATE INDEX survey_response_order ON survey_response (order_id, id);
GRANT SELECT, INSERT ON survey_response TO ${runtime};
