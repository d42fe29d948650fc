-- Last day on which a card is good for orders, as its issue told; unknown for cards noted before this column.
ALTER TABLE card ADD COLUMN valid_to date;
