-- The customer's own thing that an order is for. What the order says of it stays as it was when it was placed.
ALTER TABLE orders
    ADD COLUMN asset_id uuid,
    ADD CONSTRAINT orders_asset_of_customer FOREIGN KEY (asset_id, customer_id) REFERENCES asset (id, customer_id);
CREATE INDEX orders_of_asset ON orders (asset_id, id DESC) WHERE asset_id IS NOT NULL;
