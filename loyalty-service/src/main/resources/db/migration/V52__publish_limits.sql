-- How much people may do with points: versions that the manager writes and publishes.
-- One row: the mutex that numbers the versions and lets one be published at a time.
CREATE TABLE limits (
    latest_version int     NOT NULL,
    only_one       boolean NOT NULL DEFAULT true,
    CONSTRAINT limits_only_one UNIQUE (only_one),
    CONSTRAINT limits_is_the_one CHECK (only_one)
);
INSERT INTO limits (latest_version) VALUES (1);
GRANT SELECT, UPDATE (latest_version) ON limits TO ${runtime};

CREATE TABLE limits_version (
    id                 uuid   NOT NULL,
    number             int    NOT NULL,
    state              text   NOT NULL,
    transfer_points    bigint NOT NULL,
    transfer_days      int    NOT NULL,
    adjustment_points  bigint NOT NULL,
    adjustment_days    int    NOT NULL,
    referrals_per_year int    NOT NULL,
    drafted_by         text   NOT NULL,
    published_by       text,
    version            bigint NOT NULL,
    CONSTRAINT limits_version_pk PRIMARY KEY (id),
    CONSTRAINT limits_version_number_once UNIQUE (number),
    CONSTRAINT limits_version_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT limits_version_not_negative CHECK (transfer_points >= 0 AND adjustment_points >= 0 AND referrals_per_year >= 0),
    CONSTRAINT limits_version_periods CHECK (transfer_days BETWEEN 1 AND 366 AND adjustment_days BETWEEN 1 AND 366),
    CONSTRAINT limits_version_four_eyes CHECK ((published_by IS NOT NULL) = (state = 'PUBLISHED') AND published_by <> drafted_by),
    CONSTRAINT limits_version_published_once CHECK (version = CASE state WHEN 'DRAFT' THEN 1 ELSE 2 END)
);
CREATE INDEX limits_version_in_force ON limits_version (number DESC) WHERE state = 'PUBLISHED';
-- What a version says never changes: the runtime role may only publish it.
GRANT SELECT, INSERT, UPDATE (state, published_by, version) ON limits_version TO ${runtime};
INSERT INTO limits_version VALUES ('019a9c00-0000-7000-8000-000000000052', 1, 'PUBLISHED', 5000, 30, 1000, 30, 20, 'installation', 'migration', 2);
