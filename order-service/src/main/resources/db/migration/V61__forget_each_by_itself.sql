-- Requests that wait are gone through by their ids.
CREATE INDEX erasure_waiting ON erasure (request_id) WHERE receipt IS NULL;
DROP INDEX erasure_open;

-- Who is forgotten is not named by what they told when they placed an order either; recordings carry no role, and the
-- timeline entry of the same version does.
CREATE OR REPLACE FUNCTION forget_customer(person uuid, months int, basis text)
RETURNS TABLE (legal_basis text, kept_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.erasure WHERE customer_id = person) THEN
        RAISE check_violation USING CONSTRAINT = 'erasure_was_requested', MESSAGE = 'nobody asked to forget this customer';
    END IF;
    DELETE FROM public.subject_owner WHERE owner_id = person;
    UPDATE public.timeline_entry t SET actor_subject = 'forgotten'
    FROM public.orders o WHERE o.customer_id = person AND t.order_id = o.id AND t.actor_role = 'customer';
    UPDATE public.order_message m SET posted_by = 'forgotten'
    FROM public.orders o WHERE o.customer_id = person AND m.order_id = o.id AND m.posted_role = 'customer';
    UPDATE public.attachment a SET added_by = 'forgotten'
    FROM public.orders o WHERE o.customer_id = person AND a.order_id = o.id AND a.added_role = 'customer';
    UPDATE public.recording r SET recorded_by = 'forgotten'
    FROM public.orders o, public.timeline_entry t
    WHERE o.customer_id = person AND r.order_id = o.id
        AND t.order_id = r.order_id AND t.version = r.version AND t.actor_role = 'customer';
    UPDATE public.orders o SET
        tracking_hash = 'forgotten ' || o.id,
        erase_after = (SELECT max(t.occurred_at) FROM public.timeline_entry t WHERE t.order_id = o.id)
            + make_interval(months => coalesce(b.retention_months, months))
    FROM public.branch b
    WHERE o.customer_id = person AND b.id = o.branch_id AND o.erase_after IS NULL;
    RETURN QUERY
        SELECT coalesce(b.retention_basis, basis), max(o.erase_after)
        FROM public.orders o JOIN public.branch b ON b.id = o.branch_id
        WHERE o.customer_id = person
        GROUP BY 1;
END $$;
UPDATE recording r SET recorded_by = 'forgotten'
FROM timeline_entry t
WHERE t.order_id = r.order_id AND t.version = r.version AND t.actor_subject = 'forgotten';

-- Erases one order whose time is over: one that cannot be erased keeps no other.
CREATE FUNCTION erase_order(victim uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM FROM public.orders o WHERE o.id = victim AND o.erase_after < clock_timestamp()
        AND NOT EXISTS (SELECT FROM public.orders f WHERE f.parent_id = o.id)
        FOR UPDATE OF o SKIP LOCKED;
    IF NOT FOUND THEN
        RETURN false;
    END IF;
    PERFORM set_config('servicecard.erasing', 'on', true);
    PERFORM public.erase_rows('public.orders', format('id = %L', victim));
    PERFORM set_config('servicecard.erasing', '', true);
    RETURN true;
END $$;
REVOKE ALL ON FUNCTION erase_order(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_order(uuid) TO ${runtime};
