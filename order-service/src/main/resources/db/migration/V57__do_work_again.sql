-- How long a line is warranted from hand-over, or, of work done again, when the first work's warranty ends.
ALTER TABLE order_line
    ADD COLUMN warranty_days int NOT NULL DEFAULT 0,
    ADD COLUMN warranty_until timestamptz,
    ADD CONSTRAINT order_line_warranty CHECK (warranty_days >= 0 AND (warranty_until IS NULL OR warranty_days = 0));
ALTER TABLE estimate_line
    ADD COLUMN warranty_days int NOT NULL DEFAULT 0,
    ADD COLUMN warranty_until timestamptz,
    ADD CONSTRAINT estimate_line_warranty CHECK (warranty_days >= 0 AND warranty_until IS NULL);
UPDATE order_line l SET warranty_days = s.warranty_days FROM catalogue_service s WHERE s.id = l.service_id;

-- An order that does work of another one again: that one stays as it was handed over.
ALTER TABLE orders
    ADD COLUMN parent_id uuid,
    ADD COLUMN follow_up text,
    ADD COLUMN root_cause text,
    ADD COLUMN fault text,
    ADD CONSTRAINT orders_parent_exists FOREIGN KEY (parent_id) REFERENCES orders (id),
    ADD CONSTRAINT orders_parent_is_another CHECK (parent_id <> id),
    ADD CONSTRAINT orders_follow_up CHECK (
        num_nonnulls(parent_id, follow_up) IN (0, 2) AND (follow_up IS NULL OR follow_up IN ('WARRANTY', 'REWORK'))),
    ADD CONSTRAINT orders_cause CHECK (
        num_nonnulls(root_cause, fault) IN (0, 2) AND (root_cause IS NULL OR parent_id IS NOT NULL
            AND root_cause IN ('WORKMANSHIP', 'PART', 'DIAGNOSIS', 'MISUSE', 'WEAR', 'NOTHING_FOUND')
            AND fault IN ('OURS', 'SUPPLIER', 'CUSTOMER', 'NOBODY')));
CREATE INDEX orders_follow_ups ON orders (parent_id, id) WHERE parent_id IS NOT NULL;

-- An order is kept as long as one that did its work again.
CREATE OR REPLACE FUNCTION erase_orders(most int) RETURNS int
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    victim uuid;
    erased int := 0;
BEGIN
    PERFORM set_config('servicecard.erasing', 'on', true);
    FOR victim IN
        SELECT o.id FROM public.orders o WHERE o.erase_after < clock_timestamp()
            AND NOT EXISTS (SELECT FROM public.orders f WHERE f.parent_id = o.id)
        ORDER BY o.erase_after LIMIT most FOR UPDATE OF o SKIP LOCKED
    LOOP
        PERFORM public.erase_rows('public.orders', format('id = %L', victim));
        erased := erased + 1;
    END LOOP;
    PERFORM set_config('servicecard.erasing', '', true);
    RETURN erased;
END $$;
