-- One row a policy key: the mutex that numbers its versions without gaps.
CREATE TABLE deadline_policy (
    key            text NOT NULL,
    latest_version int  NOT NULL,
    CONSTRAINT deadline_policy_pk PRIMARY KEY (key),
    CONSTRAINT deadline_policy_latest_counts CHECK (latest_version >= 0)
);
GRANT SELECT, INSERT, UPDATE ON deadline_policy TO ${runtime};

CREATE TABLE deadline_policy_version (
    id                  uuid           NOT NULL,
    policy_key          text           NOT NULL,
    number              int            NOT NULL,
    state               text           NOT NULL,
    branch_id           uuid,
    template_key        text,
    industry            text,
    metric              text           NOT NULL,
    stage               text,
    target_minutes      int            NOT NULL,
    calendar_key        text,
    pause_on            varchar(255)[] NOT NULL,
    warn_at_percent     int,
    escalate_at_percent int[]          NOT NULL,
    version             bigint         NOT NULL,
    CONSTRAINT deadline_policy_version_pk PRIMARY KEY (id),
    CONSTRAINT deadline_policy_version_number_once UNIQUE (policy_key, number),
    CONSTRAINT deadline_policy_version_key_exists FOREIGN KEY (policy_key) REFERENCES deadline_policy (key),
    CONSTRAINT deadline_policy_version_branch_exists FOREIGN KEY (branch_id) REFERENCES branch (id),
    CONSTRAINT deadline_policy_version_calendar_exists FOREIGN KEY (calendar_key) REFERENCES calendar (key),
    CONSTRAINT deadline_policy_version_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'RETIRED')),
    CONSTRAINT deadline_policy_version_metric CHECK (
        metric IN ('FIRST_RESPONSE', 'READY', 'RESOLUTION') AND stage IS NULL
        OR metric = 'DIAGNOSIS' AND stage IS NOT NULL),
    CONSTRAINT deadline_policy_version_target_positive CHECK (target_minutes > 0),
    CONSTRAINT deadline_policy_version_warns_before CHECK (warn_at_percent BETWEEN 1 AND 99),
    CONSTRAINT deadline_policy_version_escalates_after CHECK (
        100 < ALL (escalate_at_percent) AND 300 >= ALL (escalate_at_percent)),
    CONSTRAINT deadline_policy_version_waits_for_the_customer CHECK (
        pause_on <@ ARRAY['APPROVAL', 'INFO', 'PAYMENT', 'COLLECTION']::varchar(255)[])
);
-- At most one version of a policy counts; these few rows are read whenever an order is placed.
CREATE UNIQUE INDEX deadline_policy_published_once ON deadline_policy_version (policy_key) WHERE state = 'PUBLISHED';
-- What a version says never changes: the runtime role may only move its state.
GRANT SELECT, INSERT, UPDATE (state, version) ON deadline_policy_version TO ${runtime};
