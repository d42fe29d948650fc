-- A key belongs to one campaign.
CREATE TABLE campaign_key (
    key         text NOT NULL,
    campaign_id uuid NOT NULL,
    CONSTRAINT campaign_key_pk PRIMARY KEY (key)
);
GRANT SELECT, INSERT ON campaign_key TO ${runtime};

CREATE TABLE campaign (
    id            uuid   NOT NULL,
    campaign_key  text   NOT NULL,
    state         text   NOT NULL,
    terms         text   NOT NULL,
    in_force_from timestamptz,
    in_force_to   timestamptz,
    version       bigint NOT NULL,
    CONSTRAINT campaign_pk PRIMARY KEY (id),
    CONSTRAINT campaign_key_once UNIQUE (campaign_key),
    CONSTRAINT campaign_has_its_key FOREIGN KEY (campaign_key) REFERENCES campaign_key (key),
    CONSTRAINT campaign_state CHECK (state IN ('DRAFT', 'PUBLISHED', 'STOPPED')),
    CONSTRAINT campaign_terms CHECK (terms IS JSON OBJECT),
    CONSTRAINT campaign_in_force_when_published CHECK ((state = 'DRAFT') = (in_force_from IS NULL)
        AND (in_force_from IS NULL) = (in_force_to IS NULL) AND in_force_from <= in_force_to)
);
CREATE INDEX campaign_in_force ON campaign (in_force_to, in_force_from);
GRANT SELECT, INSERT, UPDATE ON campaign TO ${runtime};

-- What a published campaign says never changes, whoever tries.
CREATE FUNCTION campaign_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'campaign % is published', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_published_never_changes', TABLE = 'campaign';
END $$;
CREATE TRIGGER campaign_published_never_changes BEFORE UPDATE ON campaign FOR EACH ROW
    WHEN (OLD.state <> 'DRAFT' AND (NEW.terms <> OLD.terms OR NEW.campaign_key <> OLD.campaign_key OR NEW.state = 'DRAFT'))
    EXECUTE FUNCTION campaign_is_kept();

-- Out of which campaigns give; no budget or limit is the largest number.
CREATE TABLE campaign_budget (
    campaign_id uuid   NOT NULL,
    budget      bigint NOT NULL,
    per_member  bigint NOT NULL,
    spent       bigint NOT NULL,
    CONSTRAINT campaign_budget_pk PRIMARY KEY (campaign_id),
    CONSTRAINT campaign_budget_of_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT campaign_budget_not_overspent CHECK (spent BETWEEN 0 AND budget),
    CONSTRAINT campaign_budget_per_member CHECK (per_member > 0)
);
GRANT SELECT, INSERT, UPDATE (spent) ON campaign_budget TO ${runtime};

CREATE TABLE campaign_member (
    campaign_id uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    points      bigint NOT NULL,
    per_member  bigint NOT NULL,
    CONSTRAINT campaign_member_pk PRIMARY KEY (campaign_id, customer_id),
    CONSTRAINT campaign_member_of_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT campaign_member_within_limit CHECK (points BETWEEN 0 AND per_member)
);
GRANT SELECT, INSERT, UPDATE (points) ON campaign_member TO ${runtime};

-- What an order got, at its best: what is returned does not come back to the budget.
CREATE TABLE campaign_grant (
    campaign_id uuid   NOT NULL,
    order_id    uuid   NOT NULL,
    customer_id uuid   NOT NULL,
    points      bigint NOT NULL,
    CONSTRAINT campaign_grant_pk PRIMARY KEY (campaign_id, order_id),
    CONSTRAINT campaign_grant_of_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT campaign_grant_gives_something CHECK (points > 0)
);
GRANT SELECT, INSERT, UPDATE (points) ON campaign_grant TO ${runtime};

-- What is known of orders that were settled, to try campaigns on.
CREATE TABLE past_order (
    order_id   uuid        NOT NULL,
    settled_at timestamptz NOT NULL,
    facts      text        NOT NULL,
    CONSTRAINT past_order_pk PRIMARY KEY (order_id),
    CONSTRAINT past_order_facts CHECK (facts IS JSON OBJECT)
);
CREATE INDEX past_order_by_time ON past_order (settled_at, order_id);
GRANT SELECT, INSERT, UPDATE (settled_at, facts) ON past_order TO ${runtime};
