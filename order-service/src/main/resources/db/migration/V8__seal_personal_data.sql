-- What people typed about a customer and their things is sealed with the customer's own key from here on,
-- a colleague's name with the colleague's (bytea). What stands here in clear cannot be sealed by SQL; it is
-- from before the first release, so nothing is converted and nothing thrown away silently.
DO $$ BEGIN
    IF EXISTS (SELECT FROM orders) OR EXISTS (SELECT FROM staff) THEN
        RAISE EXCEPTION 'this database holds personal data in clear, written before the first release: start with an empty one';
    END IF;
END $$;

ALTER TABLE staff DROP COLUMN display_name;
ALTER TABLE staff ADD COLUMN display_name bytea NOT NULL;

ALTER TABLE orders
    DROP COLUMN asset_description,
    DROP COLUMN asset_serial_number,
    DROP COLUMN item_condition,
    DROP COLUMN signed_by,
    DROP COLUMN closing_reason;
ALTER TABLE orders
    ADD COLUMN asset_description bytea NOT NULL,
    ADD COLUMN asset_serial_number bytea,
    ADD COLUMN item_condition bytea,
    ADD COLUMN signed_by bytea,
    ADD COLUMN closing_reason bytea,
    ADD CONSTRAINT orders_intake_whole CHECK (num_nonnulls(item_condition, signed_by, ready_by) IN (0, 3));

-- The list of defects is one sealed JSON array.
ALTER TABLE quality_check DROP COLUMN defects;
ALTER TABLE quality_check
    ADD COLUMN defects bytea,
    ADD CONSTRAINT quality_check_result CHECK (
        result = 'PASS' AND defects IS NULL OR result = 'FAIL' AND defects IS NOT NULL);
