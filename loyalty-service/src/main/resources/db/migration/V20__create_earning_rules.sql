-- One row a rule: the mutex that numbers its versions without gaps.
CREATE TABLE earning_rule (
    key            text NOT NULL,
    latest_version int  NOT NULL,
    CONSTRAINT earning_rule_pk PRIMARY KEY (key),
    CONSTRAINT earning_rule_key CHECK (key ~ '^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$'),
    CONSTRAINT earning_rule_latest_counts CHECK (latest_version >= 1)
);
GRANT SELECT, INSERT, UPDATE (latest_version) ON earning_rule TO ${runtime};

CREATE TABLE earning_rule_version (
    id             uuid        NOT NULL,
    rule_key       text        NOT NULL,
    number         int         NOT NULL,
    state          text        NOT NULL,
    terms          text        NOT NULL,
    effective_from timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT earning_rule_version_pk PRIMARY KEY (id),
    CONSTRAINT earning_rule_version_number_once UNIQUE (rule_key, number),
    CONSTRAINT earning_rule_version_of_rule FOREIGN KEY (rule_key) REFERENCES earning_rule (key),
    CONSTRAINT earning_rule_version_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT earning_rule_version_terms CHECK (terms IS JSON OBJECT),
    CONSTRAINT earning_rule_version_in_force_when_published CHECK ((state = 'PUBLISHED') = (effective_from IS NOT NULL)),
    CONSTRAINT earning_rule_version_published_once CHECK (version = CASE state WHEN 'DRAFT' THEN 1 ELSE 2 END)
);
CREATE INDEX earning_rule_version_in_force ON earning_rule_version (rule_key, number DESC) INCLUDE (effective_from, id)
    WHERE state = 'PUBLISHED';
-- What a version says never changes: the runtime role may only publish it.
GRANT SELECT, INSERT, UPDATE (state, effective_from, version) ON earning_rule_version TO ${runtime};

-- The programme's rate as the first rule: what was paid in money earns, whatever it was paid for.
INSERT INTO earning_rule VALUES ('base', 1);
INSERT INTO earning_rule_version (id, rule_key, number, state, terms, effective_from, version)
SELECT '019a9c00-0000-7000-8000-000000000020', 'base', 1, 'PUBLISHED',
       json_build_object(
           'trigger', 'ORDER', 'conditions', '[]'::json,
           'award', json_build_object('kind', 'per-amount', 'rates',
               json_object_agg(currency, json_build_object('points', earn_points, 'perMinor', earn_per))),
           'excludedKinds', '[]'::json, 'priority', 0, 'stackingGroup', 'base',
           'validFrom', '2000-01-01T00:00:00Z')::text,
       '2000-01-01T00:00:00Z', 2
FROM program_rate;
