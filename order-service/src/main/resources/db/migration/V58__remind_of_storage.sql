-- When the customer was last told that the item is ready, and how often it was a reminder.
ALTER TABLE orders
    ADD COLUMN last_notice_at timestamptz,
    ADD COLUMN reminders int NOT NULL DEFAULT 0,
    ADD CONSTRAINT orders_reminders_count CHECK (reminders >= 0);
UPDATE orders SET last_notice_at = ready_at;
CREATE INDEX orders_not_fetched ON orders (last_notice_at) WHERE state = 'READY';
