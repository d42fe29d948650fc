-- How much of a new member's order must be paid in money, and kept, to count for who brought the member.
ALTER TABLE program_rate
    ADD COLUMN referral_least bigint NOT NULL DEFAULT 1,
    ADD CONSTRAINT program_rate_referral_least_is_something CHECK (referral_least > 0);
UPDATE program_rate SET referral_least = CASE currency WHEN 'RUB' THEN 100000 WHEN 'PLN' THEN 4000 ELSE 1000 END;
COMMENT ON COLUMN program_rate.referral_least IS 'minor units';

-- A code by which a member is named.
CREATE TABLE referral_code (
    code        text NOT NULL,
    customer_id uuid NOT NULL,
    CONSTRAINT referral_code_pk PRIMARY KEY (code),
    CONSTRAINT referral_code_one_per_customer UNIQUE (customer_id),
    CONSTRAINT referral_code_form CHECK (code ~ '^[A-Z2-7]{12}$')
);
GRANT SELECT, INSERT ON referral_code TO ${runtime};

-- Who was named by which new member, once. The number of a referrer's referrals in a year is unique, and within the
-- limit of its time.
CREATE TABLE referral (
    id              uuid        NOT NULL,
    referrer_id     uuid        NOT NULL,
    referred_id     uuid        NOT NULL,
    year            int         NOT NULL,
    number          int         NOT NULL,
    per_year        int         NOT NULL,
    named_at        timestamptz NOT NULL,
    void            boolean     NOT NULL,
    qualified       boolean     NOT NULL,
    rewarded        boolean     NOT NULL,
    rewards         int         NOT NULL,
    referrer_entry  uuid,
    referrer_points bigint      NOT NULL,
    referred_entry  uuid,
    referred_points bigint      NOT NULL,
    version         bigint      NOT NULL,
    CONSTRAINT referral_pk PRIMARY KEY (id),
    CONSTRAINT referral_named_once UNIQUE (referred_id),
    CONSTRAINT referral_number_once UNIQUE (referrer_id, year, number),
    CONSTRAINT referral_within_limit CHECK (number BETWEEN 1 AND per_year),
    CONSTRAINT referral_not_of_oneself CHECK (void OR referrer_id <> referred_id),
    CONSTRAINT referral_void_earns_nothing CHECK (NOT (void AND qualified)),
    CONSTRAINT referral_of_entries FOREIGN KEY (referrer_entry) REFERENCES journal_entry (id),
    CONSTRAINT referral_to_entries FOREIGN KEY (referred_entry) REFERENCES journal_entry (id),
    CONSTRAINT referral_points CHECK (referrer_points >= 0 AND referred_points >= 0
        AND (referrer_points > 0) = (referrer_entry IS NOT NULL) AND (referred_points > 0) = (referred_entry IS NOT NULL)),
    CONSTRAINT referral_points_while_rewarded CHECK (rewarded OR referrer_points + referred_points = 0),
    CONSTRAINT referral_rewards CHECK (rewards >= 0 AND (rewards > 0 OR NOT rewarded))
);
CREATE INDEX referral_newest_of_referrer ON referral (referrer_id, id DESC);
CREATE INDEX referral_to_settle ON referral (id) WHERE qualified <> rewarded;
GRANT SELECT, INSERT, UPDATE (referrer_id, referred_id, number, per_year, void, qualified, rewarded, rewards,
    referrer_entry, referrer_points, referred_entry, referred_points, version) ON referral TO ${runtime};

-- Which orders of a new member keep enough of what was paid.
CREATE TABLE referral_order (
    referral_id uuid    NOT NULL,
    order_id    uuid    NOT NULL,
    qualifies   boolean NOT NULL,
    CONSTRAINT referral_order_pk PRIMARY KEY (referral_id, order_id),
    CONSTRAINT referral_order_of_referral FOREIGN KEY (referral_id) REFERENCES referral (id)
);
GRANT SELECT, INSERT, UPDATE (qualifies) ON referral_order TO ${runtime};
