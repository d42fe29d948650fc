-- One row: the mutex that numbers the ladder's versions and lets one be published at a time.
CREATE TABLE tier_ladder (
    latest_version int NOT NULL,
    only_one       boolean NOT NULL DEFAULT true,
    CONSTRAINT tier_ladder_only_one UNIQUE (only_one),
    CONSTRAINT tier_ladder_is_the_one CHECK (only_one)
);
INSERT INTO tier_ladder (latest_version) VALUES (0);
GRANT SELECT, UPDATE (latest_version) ON tier_ladder TO ${runtime};

CREATE TABLE tier_ladder_version (
    id      uuid   NOT NULL,
    number  int    NOT NULL,
    state   text   NOT NULL,
    terms   text   NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT tier_ladder_version_pk PRIMARY KEY (id),
    CONSTRAINT tier_ladder_version_number_once UNIQUE (number),
    CONSTRAINT tier_ladder_version_state CHECK (state IN ('DRAFT', 'PUBLISHED')),
    CONSTRAINT tier_ladder_version_terms CHECK (terms IS JSON OBJECT),
    CONSTRAINT tier_ladder_version_published_once CHECK (version = CASE state WHEN 'DRAFT' THEN 1 ELSE 2 END)
);
CREATE INDEX tier_ladder_version_in_force ON tier_ladder_version (number DESC) WHERE state = 'PUBLISHED';
-- What a version says never changes: the runtime role may only publish it.
GRANT SELECT, INSERT, UPDATE (state, version) ON tier_ladder_version TO ${runtime};

-- What each order counts for its customer's tier by now.
CREATE TABLE order_activity (
    order_id    uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    month       date   NOT NULL,
    points      bigint NOT NULL,
    spend_minor bigint NOT NULL,
    currency    text   NOT NULL,
    visits      int    NOT NULL,
    CONSTRAINT order_activity_pk PRIMARY KEY (order_id),
    CONSTRAINT order_activity_first_of_month CHECK (extract(day FROM month) = 1),
    CONSTRAINT order_activity_not_negative CHECK (points >= 0 AND spend_minor >= 0 AND visits IN (0, 1))
);
CREATE INDEX order_activity_counted ON order_activity (customer_id, month) INCLUDE (points, spend_minor, currency, visits);
GRANT SELECT, INSERT, UPDATE (month, points, spend_minor, currency, visits) ON order_activity TO ${runtime};

-- Who is in which tier; due_at says when time may change it.
CREATE TABLE tier_standing (
    customer_id   uuid   NOT NULL,
    tier_key      text,
    since         timestamptz,
    grace_until   timestamptz,
    counted       bigint NOT NULL,
    ladder_number int    NOT NULL,
    due_at        timestamptz,
    version       bigint NOT NULL,
    CONSTRAINT tier_standing_pk PRIMARY KEY (customer_id),
    CONSTRAINT tier_standing_grace_of_a_tier CHECK (grace_until IS NULL OR tier_key IS NOT NULL),
    CONSTRAINT tier_standing_since_a_change CHECK ((since IS NULL) = (version = 0)),
    CONSTRAINT tier_standing_counts_from_a_change CHECK (version > 0 OR tier_key IS NULL)
);
GRANT SELECT, INSERT, UPDATE ON tier_standing TO ${runtime};
