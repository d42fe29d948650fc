-- The unique constraint payment_of_one_order is an index of the same columns.
DROP INDEX payment_of_order;
