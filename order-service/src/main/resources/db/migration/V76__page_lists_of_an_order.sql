-- What is read as a whole with an order stays small, whoever tries: its lines, and the papers of its estimates.
ALTER TABLE order_line ADD CONSTRAINT order_line_number_limited CHECK (position BETWEEN 0 AND 199);
ALTER TABLE estimate ADD CONSTRAINT estimate_number_limited CHECK (number BETWEEN 1 AND 100);

-- What else an order has is read page by page.
CREATE INDEX order_return_of_order ON order_return (order_id, id);
CREATE INDEX quality_check_in_order ON quality_check (order_id, id);
DROP INDEX quality_check_of_order;
