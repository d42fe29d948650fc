-- How long the orders of a branch are kept once their customer is forgotten, and on what legal basis: data that a
-- person vouches for, as laws differ from country to country.
ALTER TABLE branch
    ADD COLUMN retention_months int,
    ADD COLUMN retention_basis text,
    ADD COLUMN retention_confirmed_by text,
    ADD COLUMN retention_confirmed_at timestamptz,
    ADD CONSTRAINT branch_retention_whole CHECK (
        num_nonnulls(retention_months, retention_basis, retention_confirmed_by, retention_confirmed_at) IN (0, 4)),
    ADD CONSTRAINT branch_retention_months CHECK (retention_months BETWEEN 0 AND 600),
    ADD CONSTRAINT branch_retention_basis CHECK (retention_basis ~ '^[A-Z][A-Z_]{2,39}$');

-- From then on nothing is left of an order whose customer is forgotten.
ALTER TABLE orders ADD COLUMN erase_after timestamptz;
CREATE INDEX orders_to_erase ON orders (erase_after) WHERE erase_after IS NOT NULL;

-- Requests to forget a customer. One that finds an order that has not ended waits for its end.
CREATE TABLE erasure (
    request_id   uuid        NOT NULL,
    customer_id  uuid        NOT NULL,
    requested_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    receipt      int,
    CONSTRAINT erasure_pk PRIMARY KEY (request_id),
    CONSTRAINT erasure_receipts_count UNIQUE (customer_id, receipt)
);
CREATE INDEX erasure_open ON erasure (requested_at) WHERE receipt IS NULL;
GRANT SELECT, INSERT, UPDATE (receipt) ON erasure TO ${runtime};

-- Whoever is forgotten is bound to no subject again, whatever comes late.
CREATE INDEX subject_owner_by_owner ON subject_owner (owner_id);
CREATE FUNCTION nobody_signs_in_as_forgotten() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM public.erasure WHERE customer_id = NEW.owner_id AND receipt IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION nobody_signs_in_as_forgotten() FROM PUBLIC;
CREATE TRIGGER subject_owner_of_nobody BEFORE INSERT OR UPDATE ON subject_owner FOR EACH ROW
    EXECUTE FUNCTION nobody_signs_in_as_forgotten();

-- Removes what leads from a customer's orders to the person, and says how long which order is kept. It runs as the
-- owner, so the service needs no right to change the timeline, and only for whom it was asked.
CREATE FUNCTION forget_customer(person uuid, months int, basis text)
RETURNS TABLE (legal_basis text, kept_until timestamptz)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM public.erasure WHERE customer_id = person) THEN
        RAISE check_violation USING CONSTRAINT = 'erasure_was_requested', MESSAGE = 'nobody asked to forget this customer';
    END IF;
    DELETE FROM public.subject_owner WHERE owner_id = person;
    UPDATE public.timeline_entry t SET actor_subject = 'forgotten'
    FROM public.orders o WHERE o.customer_id = person AND t.order_id = o.id AND t.actor_role = 'customer';
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
REVOKE ALL ON FUNCTION forget_customer(uuid, int, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_customer(uuid, int, text) TO ${runtime};

-- The lines of an estimate go with it when its order is erased.
CREATE OR REPLACE FUNCTION estimate_line_is_drafted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND current_setting('servicecard.erasing', true) = 'on' THEN
        RETURN OLD;
    END IF;
    IF TG_OP <> 'INSERT' OR NOT EXISTS (SELECT FROM estimate WHERE id = NEW.estimate_id AND state = 'DRAFT') THEN
        RAISE EXCEPTION 'the lines of an estimate stay as they are'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'estimate_line_stays_as_it_is';
    END IF;
    RETURN NEW;
END $$;

-- Deletes rows and all that refers to them, found by the foreign keys: a table that is added later goes with them.
CREATE FUNCTION erase_rows(target regclass, condition text) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    reference record;
BEGIN
    FOR reference IN
        SELECT c.conrelid::regclass AS child,
               (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.i) FROM unnest(c.conkey) WITH ORDINALITY k (n, i)
                JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.n) AS own,
               (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.i) FROM unnest(c.confkey) WITH ORDINALITY k (n, i)
                JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.n) AS theirs
        FROM pg_constraint c
        WHERE c.contype = 'f' AND c.confrelid = target AND c.conrelid <> target
    LOOP
        PERFORM public.erase_rows(reference.child, format('(%s) IN (SELECT %s FROM %s WHERE %s)',
            reference.own, reference.theirs, target, condition));
    END LOOP;
    EXECUTE format('DELETE FROM %s WHERE %s', target, condition);
END $$;
REVOKE ALL ON FUNCTION erase_rows(regclass, text) FROM PUBLIC;

-- Erases some orders whose time is over, the longest first.
CREATE FUNCTION erase_orders(most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    victim uuid;
    erased int := 0;
BEGIN
    PERFORM set_config('servicecard.erasing', 'on', true);
    FOR victim IN
        SELECT id FROM public.orders WHERE erase_after < clock_timestamp()
        ORDER BY erase_after LIMIT most FOR UPDATE SKIP LOCKED
    LOOP
        PERFORM public.erase_rows('public.orders', format('id = %L', victim));
        erased := erased + 1;
    END LOOP;
    PERFORM set_config('servicecard.erasing', '', true);
    RETURN erased;
END $$;
REVOKE ALL ON FUNCTION erase_orders(int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_orders(int) TO ${runtime};
