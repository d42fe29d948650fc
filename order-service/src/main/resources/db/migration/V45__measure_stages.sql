-- How long a passage through a stage took, in the branch's working time; written once, when the stage is done.
CREATE TABLE stage_time (
    order_id         uuid        NOT NULL,
    stage            text        NOT NULL,
    run              int         NOT NULL,
    branch_id        uuid        NOT NULL,
    template_key     text        NOT NULL,
    template_version int         NOT NULL,
    norm_minutes     int         NOT NULL,
    available_at     timestamptz NOT NULL,
    started_at       timestamptz NOT NULL,
    completed_at     timestamptz NOT NULL,
    touch_seconds    bigint      NOT NULL,
    wait_seconds     bigint      NOT NULL,
    CONSTRAINT stage_time_pk PRIMARY KEY (order_id, stage, run),
    CONSTRAINT stage_time_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT stage_time_run_counts CHECK (run >= 1),
    CONSTRAINT stage_time_in_order CHECK (available_at <= started_at AND started_at <= completed_at),
    CONSTRAINT stage_time_not_negative CHECK (touch_seconds >= 0 AND wait_seconds >= 0)
);
CREATE INDEX stage_time_of_template ON stage_time (template_key, completed_at DESC) INCLUDE (stage, touch_seconds);
CREATE INDEX stage_time_of_branch ON stage_time (branch_id, completed_at) INCLUDE (template_key, stage, touch_seconds, wait_seconds);
GRANT SELECT, INSERT ON stage_time TO ${runtime};
