-- Who is there, when they work, and how much of a day's work counts for norms.
ALTER TABLE staff
    ADD COLUMN presence text NOT NULL DEFAULT 'PRESENT',
    ADD COLUMN presence_since timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN back_at timestamptz,
    ADD COLUMN calendar_key text,
    ADD COLUMN shift_hours varchar(255)[] NOT NULL DEFAULT '{}',
    ADD COLUMN capacity_minutes int NOT NULL DEFAULT 480,
    ADD CONSTRAINT staff_calendar_exists FOREIGN KEY (calendar_key) REFERENCES calendar (key),
    ADD CONSTRAINT staff_presence CHECK (
        presence = 'PRESENT' AND back_at IS NULL
        OR presence = 'AWAY' AND (back_at > presence_since) IS NOT FALSE),
    ADD CONSTRAINT staff_shifts_by_calendar_or_hours CHECK (calendar_key IS NULL OR cardinality(shift_hours) = 0),
    ADD CONSTRAINT staff_shift_hours_form CHECK (array_to_string(shift_hours, ',') ~
        '^(((MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY \d\d:\d\d-\d\d:\d\d)(,|$))*$'),
    ADD CONSTRAINT staff_capacity_of_a_day CHECK (capacity_minutes BETWEEN 0 AND 1440);
CREATE INDEX staff_of_branch ON staff (branch_id, id);
