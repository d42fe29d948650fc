-- A measured time of an order. It keeps the versions of policy and calendar it began with; what is due when is
-- derived from its facts, and only the instant of the next look at it is stored.
CREATE TABLE deadline_clock (
    id                  uuid        NOT NULL,
    order_id            uuid        NOT NULL,
    order_number        text        NOT NULL,
    customer_id         uuid        NOT NULL,
    card_id             uuid        NOT NULL,
    branch_id           uuid        NOT NULL,
    metric              text        NOT NULL,
    policy_version_id   uuid        NOT NULL,
    calendar_version_id uuid        NOT NULL,
    promised_by         timestamptz,
    ended               boolean     NOT NULL,
    next_check_at       timestamptz,
    version             bigint      NOT NULL,
    CONSTRAINT deadline_clock_pk PRIMARY KEY (id),
    CONSTRAINT deadline_clock_metric_once UNIQUE (order_id, metric),
    CONSTRAINT deadline_clock_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT deadline_clock_policy_exists FOREIGN KEY (policy_version_id) REFERENCES deadline_policy_version (id),
    CONSTRAINT deadline_clock_calendar_exists FOREIGN KEY (calendar_version_id) REFERENCES calendar_version (id),
    CONSTRAINT deadline_clock_metric CHECK (metric IN ('FIRST_RESPONSE', 'DIAGNOSIS', 'READY', 'RESOLUTION')),
    CONSTRAINT deadline_clock_version_counts CHECK (version >= 0)
);
CREATE INDEX deadline_clock_due ON deadline_clock (next_check_at, id) WHERE next_check_at IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (promised_by, ended, next_check_at, version) ON deadline_clock TO ${runtime};

-- What happened to a clock, on record for good.
CREATE TABLE deadline_fact (
    clock_id uuid        NOT NULL,
    position int         NOT NULL,
    kind     text        NOT NULL,
    reason   text,
    at       timestamptz NOT NULL,
    CONSTRAINT deadline_fact_pk PRIMARY KEY (clock_id, position),
    CONSTRAINT deadline_fact_of FOREIGN KEY (clock_id) REFERENCES deadline_clock (id),
    CONSTRAINT deadline_fact_kind CHECK (
        kind IN ('STARTED', 'RESUMED', 'MET', 'STOPPED') AND reason IS NULL
        OR kind = 'PAUSED' AND reason IS NOT NULL)
);
GRANT SELECT, INSERT ON deadline_fact TO ${runtime};

-- What a clock has told at which percent of its target: the primary key is what keeps it from telling it twice.
-- After an outage only the highest is told; those below it are noted as passed.
CREATE TABLE deadline_firing (
    clock_id uuid        NOT NULL,
    percent  int         NOT NULL,
    at       timestamptz NOT NULL,
    told     boolean     NOT NULL,
    CONSTRAINT deadline_firing_pk PRIMARY KEY (clock_id, percent),
    CONSTRAINT deadline_firing_of FOREIGN KEY (clock_id) REFERENCES deadline_clock (id)
);
GRANT SELECT, INSERT ON deadline_firing TO ${runtime};
