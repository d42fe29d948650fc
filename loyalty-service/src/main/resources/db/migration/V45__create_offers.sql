-- How many customers a campaign of offers may be promised to, and was.
ALTER TABLE campaign_budget
    ADD COLUMN offers int NOT NULL DEFAULT 0,
    ADD COLUMN most_offers int NOT NULL DEFAULT 0,
    ADD CONSTRAINT campaign_budget_offers_not_exceeded CHECK (offers BETWEEN 0 AND most_offers);
GRANT UPDATE (offers) ON campaign_budget TO ${runtime};

-- What a campaign promises to one person, once. It is over when its time is, which nobody has to post.
CREATE TABLE offer (
    id           uuid        NOT NULL,
    campaign_id  uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    state        text        NOT NULL,
    granted_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    activated_at timestamptz,
    order_id     uuid,
    points       bigint      NOT NULL,
    version      bigint      NOT NULL,
    CONSTRAINT offer_pk PRIMARY KEY (id),
    CONSTRAINT offer_once_per_customer UNIQUE (customer_id, campaign_id),
    CONSTRAINT offer_of_campaign FOREIGN KEY (campaign_id) REFERENCES campaign (id),
    CONSTRAINT offer_state CHECK (state IN ('GRANTED', 'ACTIVATED', 'USED')),
    CONSTRAINT offer_has_time CHECK (granted_at < expires_at),
    CONSTRAINT offer_activated_first CHECK ((state = 'GRANTED') = (activated_at IS NULL)),
    CONSTRAINT offer_activated_in_time CHECK (activated_at >= granted_at AND activated_at < expires_at),
    CONSTRAINT offer_used_by_order CHECK ((state = 'USED') = (order_id IS NOT NULL) AND (state = 'USED') = (points > 0)),
    CONSTRAINT offer_points_not_negative CHECK (points >= 0)
);
CREATE INDEX offer_newest_of_customer ON offer (customer_id, id DESC);
CREATE UNIQUE INDEX offer_once_per_order ON offer (order_id, campaign_id) WHERE order_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE (customer_id, state, activated_at, order_id, points, version) ON offer TO ${runtime};
