-- What is proposed to be paid when the end of an order is asked for, and what was decided. Whoever decides less than
-- was proposed says why, sealed, where the decision stands.
ALTER TABLE orders
    ADD COLUMN fee_proposed_minor bigint,
    ADD COLUMN fee_charged_minor bigint;
UPDATE orders SET fee_proposed_minor = 0 WHERE state = 'CANCELLING';
UPDATE orders SET fee_charged_minor = 0 WHERE state IN ('CANCELLED', 'REJECTED');
ALTER TABLE orders
    ADD CONSTRAINT orders_fee_proposed CHECK (
        fee_proposed_minor IS NULL OR fee_proposed_minor >= 0 AND state IN ('CANCELLING', 'CANCELLED')),
    ADD CONSTRAINT orders_fee_charged CHECK (
        fee_charged_minor IS NULL
        OR fee_charged_minor BETWEEN 0 AND coalesce(fee_proposed_minor, 0) AND state IN ('CANCELLED', 'REJECTED'));

ALTER TABLE timeline_entry ADD COLUMN note bytea;
