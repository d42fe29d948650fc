-- What was told when an order was placed and found at its stages: one row each time somebody wrote it down, with the
-- version of the order it made. The answers are one sealed JSON object; which questions they answer stays readable.
CREATE TABLE recording (
    order_id    uuid          NOT NULL,
    version     bigint        NOT NULL,
    stage       text,
    run         int           NOT NULL,
    questions   varchar(40)[] NOT NULL,
    recorded_by text          NOT NULL,
    recorder_id uuid,
    recorded_at timestamptz   NOT NULL,
    results     bytea         NOT NULL,
    CONSTRAINT recording_pk PRIMARY KEY (order_id, version),
    CONSTRAINT recording_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT recording_answers CHECK (cardinality(questions) > 0),
    CONSTRAINT recording_where CHECK (CASE WHEN stage IS NULL THEN run = 0 ELSE run >= 1 END)
);
GRANT SELECT, INSERT ON recording TO ${runtime};
