-- The calendar by which the branch works; its newest confirmed version counts.
ALTER TABLE branch
    ADD COLUMN calendar_key text,
    ADD CONSTRAINT branch_calendar_exists FOREIGN KEY (calendar_key) REFERENCES calendar (key);
