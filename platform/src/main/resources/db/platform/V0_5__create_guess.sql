-- Wrong guesses of a caller, from an address or at a target, within a window. The key is a keyed hash: nobody
-- is named. Here and not in memory, so that replicas count together and a restart forgets nothing.
CREATE TABLE guess (
    key            text        NOT NULL,
    wrong          int         NOT NULL,
    window_ends_at timestamptz NOT NULL,
    CONSTRAINT guess_pk PRIMARY KEY (key),
    CONSTRAINT guess_count CHECK (wrong >= 0)
);
CREATE INDEX guess_window_ends_at ON guess (window_ends_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON guess TO ${runtime};
