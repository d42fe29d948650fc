-- What Spring Modulith makes for PostgreSQL, here for either way of writing it.
CREATE TABLE IF NOT EXISTS event_publication (
    id               uuid        NOT NULL,
    listener_id      text        NOT NULL,
    event_type       text        NOT NULL,
    serialized_event text        NOT NULL,
    publication_date timestamptz NOT NULL,
    completion_date  timestamptz,
    CONSTRAINT event_publication_pk PRIMARY KEY (id)
);
CREATE INDEX IF NOT EXISTS event_publication_by_event ON event_publication USING hash (serialized_event);
CREATE INDEX IF NOT EXISTS event_publication_by_completion ON event_publication (completion_date);
