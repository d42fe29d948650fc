-- What the last look at a branch forecast for each of its open orders: a list of one, or of none where there is nothing to
-- forecast. Reads are answered from it while nothing happened to the order since.
CREATE TABLE branch_forecast (
    branch_id uuid        NOT NULL,
    made_at   timestamptz NOT NULL,
    forecasts jsonb       NOT NULL,
    CONSTRAINT branch_forecast_pk PRIMARY KEY (branch_id),
    CONSTRAINT branch_forecast_of FOREIGN KEY (branch_id) REFERENCES branch (id),
    CONSTRAINT branch_forecast_by_order CHECK (jsonb_typeof(forecasts) = 'object')
);
GRANT SELECT, INSERT, UPDATE (made_at, forecasts) ON branch_forecast TO ${runtime};

-- To which order it happened; null for what happened to the branch.
ALTER TABLE promise_news ADD COLUMN order_id uuid;

-- The line of a branch is read off orders_in_work: what comes first, then what was placed first.
DROP INDEX orders_open;
