-- One row a calendar key: the mutex that numbers its versions without gaps.
CREATE TABLE calendar (
    key            text NOT NULL,
    latest_version int  NOT NULL,
    CONSTRAINT calendar_pk PRIMARY KEY (key),
    CONSTRAINT calendar_latest_counts CHECK (latest_version >= 0)
);
GRANT SELECT, INSERT, UPDATE ON calendar TO ${runtime};

CREATE TABLE calendar_version (
    id           uuid   NOT NULL,
    calendar_key text   NOT NULL,
    number       int    NOT NULL,
    state        text   NOT NULL,
    zone         text   NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    version      bigint NOT NULL,
    CONSTRAINT calendar_version_pk PRIMARY KEY (id),
    CONSTRAINT calendar_version_number_once UNIQUE (calendar_key, number),
    CONSTRAINT calendar_version_key_exists FOREIGN KEY (calendar_key) REFERENCES calendar (key),
    CONSTRAINT calendar_version_confirmed_by_a_person CHECK (
        state = 'DRAFT' AND num_nonnulls(confirmed_by, confirmed_at) = 0
        OR state = 'CONFIRMED' AND num_nonnulls(confirmed_by, confirmed_at) = 2)
);
-- What a version says never changes: the runtime role may only confirm it.
GRANT SELECT, INSERT, UPDATE (state, confirmed_by, confirmed_at, version) ON calendar_version TO ${runtime};

-- Hours end on the next day when to_time is not later than from_time.
CREATE TABLE calendar_hours (
    calendar_version_id uuid NOT NULL,
    position            int  NOT NULL,
    day                 text NOT NULL,
    from_time           time NOT NULL,
    to_time             time NOT NULL,
    CONSTRAINT calendar_hours_pk PRIMARY KEY (calendar_version_id, position),
    CONSTRAINT calendar_hours_of FOREIGN KEY (calendar_version_id) REFERENCES calendar_version (id),
    CONSTRAINT calendar_hours_day CHECK (
        day IN ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'))
);
GRANT SELECT, INSERT ON calendar_hours TO ${runtime};

-- One row an exception, or for OPEN one for each of its hours.
CREATE TABLE calendar_exception (
    calendar_version_id uuid NOT NULL,
    position            int  NOT NULL,
    date                date NOT NULL,
    kind                text NOT NULL,
    from_time           time,
    to_time             time,
    minutes             int,
    name                text,
    source              text,
    CONSTRAINT calendar_exception_pk PRIMARY KEY (calendar_version_id, position),
    CONSTRAINT calendar_exception_of FOREIGN KEY (calendar_version_id) REFERENCES calendar_version (id),
    CONSTRAINT calendar_exception_kind CHECK (
        kind = 'CLOSED' AND num_nonnulls(from_time, to_time, minutes) = 0
        OR kind = 'OPEN' AND num_nonnulls(from_time, to_time) = 2 AND minutes IS NULL
        OR kind = 'SHORT' AND num_nonnulls(from_time, to_time) = 0 AND minutes > 0)
);
CREATE UNIQUE INDEX calendar_exception_date_once ON calendar_exception (calendar_version_id, date) WHERE kind <> 'OPEN';
GRANT SELECT, INSERT ON calendar_exception TO ${runtime};
