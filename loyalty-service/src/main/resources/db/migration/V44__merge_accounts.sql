-- An account that went up in another one of the same person: free points, debt and what was ever earned are there, its
-- own holds end here, and what comes for it goes to the other. One step leads to it, for those merged before follow.
ALTER TABLE account
    ADD COLUMN merged_into uuid,
    ADD COLUMN activated_at timestamptz,
    DROP CONSTRAINT account_state,
    DROP CONSTRAINT account_counts_from_its_first_change,
    DROP CONSTRAINT account_empty_unless_open,
    ADD CONSTRAINT account_state CHECK (state IN ('EXPECTED', 'OPEN', 'MERGED', 'ERASED')),
    ADD CONSTRAINT account_merged_into_account FOREIGN KEY (merged_into) REFERENCES account (id),
    ADD CONSTRAINT account_merged_into_another CHECK (merged_into <> id),
    ADD CONSTRAINT account_merged_has_survivor CHECK ((state = 'MERGED') = (merged_into IS NOT NULL)),
    ADD CONSTRAINT account_counts_from_its_first_change
        CHECK (CASE state WHEN 'EXPECTED' THEN version = 0 WHEN 'OPEN' THEN version > 0 ELSE true END),
    ADD CONSTRAINT account_empty_unless_open
        CHECK (state IN ('OPEN', 'MERGED') OR available + pending + held + debt = 0);
UPDATE account SET activated_at = opened_at;
COMMENT ON COLUMN account.activated_at IS 'when the customer''s first card became active';

-- Points come back to a merged account for a moment, when a hold of its time ends: they must be gone at commit.
CREATE FUNCTION merged_keeps_only_holds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM account WHERE id = NEW.id AND state = 'MERGED' AND (available > 0 OR pending > 0 OR debt > 0)) THEN
        RAISE EXCEPTION 'account % was merged and has points', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'account_merged_keeps_only_holds', TABLE = 'account';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER account_merged_keeps_only_holds AFTER INSERT OR UPDATE ON account
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'MERGED') EXECUTE FUNCTION merged_keeps_only_holds();

CREATE INDEX account_merged ON account (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX order_state_by_customer ON order_state (customer_id);
CREATE INDEX campaign_member_by_customer ON campaign_member (customer_id);
CREATE INDEX campaign_grant_by_customer ON campaign_grant (customer_id);
CREATE INDEX voucher_use_by_customer ON voucher_use (customer_id);

-- What is known of a customer by its id follows the account. It runs as the owner, for the service may neither delete
-- nor change whose a thing is, and does so only for an account that went up in the other's.
CREATE FUNCTION follow_merge(merged uuid, survivor uuid) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.account a JOIN public.account s ON s.id = a.merged_into
                   WHERE a.customer_id = merged AND s.customer_id = survivor) THEN
        RAISE EXCEPTION 'nothing follows an account that was not merged' USING ERRCODE = 'check_violation';
    END IF;
    UPDATE public.subject_owner SET owner_id = survivor WHERE owner_id = merged;
    UPDATE public.order_state SET customer_id = survivor WHERE customer_id = merged;
    UPDATE public.order_activity SET customer_id = survivor WHERE customer_id = merged;
    UPDATE public.adjustment j SET account_id = s.id FROM public.account a, public.account s
        WHERE a.customer_id = merged AND s.customer_id = survivor AND j.account_id = a.id AND j.state = 'PENDING';
    UPDATE public.campaign_grant SET customer_id = survivor WHERE customer_id = merged;
    INSERT INTO public.campaign_member AS m (campaign_id, customer_id, points, per_member)
        SELECT campaign_id, survivor, points, per_member FROM public.campaign_member WHERE customer_id = merged
        ON CONFLICT (campaign_id, customer_id) DO UPDATE SET points = least(m.points + excluded.points, m.per_member);
    DELETE FROM public.campaign_member WHERE customer_id = merged;
    UPDATE public.voucher_use u SET customer_id = survivor, number = u.number + (SELECT count(*) FROM public.voucher_use s
        WHERE s.voucher_id = u.voucher_id AND s.customer_id = survivor) WHERE customer_id = merged;
    DELETE FROM public.tier_standing WHERE customer_id = merged;
END $$;
REVOKE ALL ON FUNCTION follow_merge FROM PUBLIC;
GRANT EXECUTE ON FUNCTION follow_merge TO ${runtime};
