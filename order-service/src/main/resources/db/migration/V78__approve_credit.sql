-- What may be owed when an item goes; from then on, what is owed. Nothing is closed before it is paid.
ALTER TABLE orders
    ADD COLUMN credit_minor bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT orders_credit CHECK (
        credit_minor = 0 OR credit_minor BETWEEN 1 AND total_minor AND state IN ('READY', 'UNCLAIMED', 'HANDED_OVER'));
