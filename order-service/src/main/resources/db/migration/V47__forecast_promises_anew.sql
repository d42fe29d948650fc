-- Something happened in a branch that may move its promises. Written with whatever happened, taken by the next look
-- at the branch: rows that are only added and removed keep people who work at one branch out of each other's way.
CREATE TABLE promise_news (
    id        bigint GENERATED ALWAYS AS IDENTITY,
    branch_id uuid   NOT NULL,
    CONSTRAINT promise_news_pk PRIMARY KEY (id)
);
CREATE INDEX promise_news_of_branch ON promise_news (branch_id);
GRANT SELECT, INSERT, DELETE ON promise_news TO ${runtime};

-- When a branch is looked at again though nothing happens: what is not done takes its time, too. The row is what one
-- replica locks while it looks.
CREATE TABLE promise_look (
    branch_id uuid        NOT NULL,
    next_at   timestamptz NOT NULL,
    CONSTRAINT promise_look_pk PRIMARY KEY (branch_id),
    CONSTRAINT promise_look_of FOREIGN KEY (branch_id) REFERENCES branch (id)
);
CREATE INDEX promise_look_due ON promise_look (next_at);
GRANT SELECT, INSERT, UPDATE (next_at) ON promise_look TO ${runtime};
