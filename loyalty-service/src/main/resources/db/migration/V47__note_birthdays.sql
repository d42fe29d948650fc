-- A member's birthday of a year has come: noted once, whoever tells it and whatever was told of the date; with the
-- entry that gave something for it, if one did.
CREATE TABLE birthday (
    customer_id uuid        NOT NULL,
    year        int         NOT NULL,
    came_at     timestamptz NOT NULL,
    entry_id    uuid,
    CONSTRAINT birthday_pk PRIMARY KEY (customer_id, year),
    CONSTRAINT birthday_posted_by_entry FOREIGN KEY (entry_id) REFERENCES journal_entry (id),
    CONSTRAINT birthday_entry_once UNIQUE (entry_id)
);
GRANT SELECT, INSERT, UPDATE (customer_id, entry_id) ON birthday TO ${runtime};
