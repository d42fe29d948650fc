-- What people wrote is sealed with the customer's own key from here on (bytea). What stands here in clear
-- cannot be sealed by SQL; it is from before the first release, so nothing is converted and nothing thrown
-- away silently.
DO $$ BEGIN
    IF EXISTS (SELECT FROM complaint) OR EXISTS (SELECT FROM survey_response WHERE comment IS NOT NULL) THEN
        RAISE EXCEPTION 'this database holds personal data in clear, written before the first release: start with an empty one';
    END IF;
END $$;

ALTER TABLE survey_response DROP COLUMN comment;
ALTER TABLE survey_response ADD COLUMN comment bytea;

ALTER TABLE complaint
    DROP CONSTRAINT complaint_assessed,
    DROP CONSTRAINT complaint_closed_rightly,
    DROP COLUMN text,
    DROP COLUMN findings,
    DROP COLUMN cause,
    DROP COLUMN outcome,
    DROP COLUMN waiver;
ALTER TABLE complaint
    ADD COLUMN text bytea NOT NULL,
    ADD COLUMN findings bytea,
    ADD COLUMN cause bytea,
    ADD COLUMN outcome bytea,
    ADD COLUMN waiver bytea,
    ADD CONSTRAINT complaint_assessed CHECK (
        (state IN ('OPEN', 'ACKNOWLEDGED', 'APOLOGISED'))
            = (findings IS NULL AND cause IS NULL AND verdict IS NULL)),
    ADD CONSTRAINT complaint_closed_rightly CHECK (
        state <> 'CLOSED' OR (outcome IS NULL) <> (waiver IS NULL));
GRANT UPDATE (findings, cause, outcome, waiver) ON complaint TO ${runtime};

ALTER TABLE complaint_action DROP COLUMN what, DROP COLUMN owner;
ALTER TABLE complaint_action ADD COLUMN what bytea NOT NULL, ADD COLUMN owner bytea NOT NULL;
