-- A PIN that was locked by wrong ones gives way to a new one at this time.
ALTER TABLE orders
    ADD COLUMN pin_locked_until timestamptz,
    ADD CONSTRAINT orders_pin_locked_by_failures CHECK (pin_locked_until IS NULL OR pin_failures = 5);
