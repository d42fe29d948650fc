-- The tax that a service's price includes, in basis points.
ALTER TABLE catalogue_service
    ADD COLUMN tax_basis_points int NOT NULL DEFAULT 0,
    ADD CONSTRAINT catalogue_service_tax_is_a_rate CHECK (tax_basis_points BETWEEN 0 AND 10000);

-- A line is a service of the catalogue, or labour (minutes at the price of an hour), a part or a fee. Its discount
-- is what was taken off when it was agreed on; both are snapshots, as its price is.
ALTER TABLE order_line
    ADD COLUMN kind text NOT NULL DEFAULT 'SERVICE',
    ADD COLUMN tax_basis_points int NOT NULL DEFAULT 0,
    ADD COLUMN discount_minor bigint NOT NULL DEFAULT 0,
    ALTER COLUMN service_id DROP NOT NULL,
    ADD CONSTRAINT order_line_kind CHECK (
        kind = 'SERVICE' AND service_id IS NOT NULL
        OR kind IN ('LABOUR', 'PART', 'FEE') AND service_id IS NULL),
    ADD CONSTRAINT order_line_tax_is_a_rate CHECK (tax_basis_points BETWEEN 0 AND 10000),
    ADD CONSTRAINT order_line_discount_within CHECK (
        discount_minor >= 0
        AND discount_minor <= round(unit_price_minor::numeric * quantity / CASE kind WHEN 'LABOUR' THEN 60 ELSE 1 END));
