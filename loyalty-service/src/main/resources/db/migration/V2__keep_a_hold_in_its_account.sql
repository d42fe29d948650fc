-- A hold, the lots it took, what happened to them and the entries that say so are of one account: composite
-- foreign keys refuse what would post one customer's points for another's hold.
ALTER TABLE journal_entry ADD CONSTRAINT journal_entry_in_account UNIQUE (id, account_id);
ALTER TABLE lot ADD CONSTRAINT lot_in_account UNIQUE (id, account_id);
ALTER TABLE hold ADD CONSTRAINT hold_in_account UNIQUE (id, account_id);

ALTER TABLE lot_movement ADD COLUMN account_id uuid;
UPDATE lot_movement m SET account_id = e.account_id FROM journal_entry e WHERE e.id = m.entry_id;
ALTER TABLE lot_movement ALTER COLUMN account_id SET NOT NULL;

ALTER TABLE lot_movement
    DROP CONSTRAINT lot_movement_of_lot,
    DROP CONSTRAINT lot_movement_of_entry,
    DROP CONSTRAINT lot_movement_of_hold,
    ADD CONSTRAINT lot_movement_of_lot FOREIGN KEY (lot_id, account_id) REFERENCES lot (id, account_id),
    ADD CONSTRAINT lot_movement_of_entry FOREIGN KEY (entry_id, account_id) REFERENCES journal_entry (id, account_id),
    ADD CONSTRAINT lot_movement_of_hold FOREIGN KEY (hold_id, account_id) REFERENCES hold (id, account_id);
ALTER TABLE posting
    DROP CONSTRAINT posting_of_entry,
    ADD CONSTRAINT posting_of_entry FOREIGN KEY (entry_id, account_id) REFERENCES journal_entry (id, account_id);
ALTER TABLE lot
    DROP CONSTRAINT lot_granted_by_entry,
    ADD CONSTRAINT lot_granted_by_entry FOREIGN KEY (entry_id, account_id) REFERENCES journal_entry (id, account_id);

-- Open holds for an order are looked up in one account.
DROP INDEX hold_open_of_order;
CREATE INDEX hold_open_of_order ON hold (order_id, account_id) WHERE state = 'HELD';
