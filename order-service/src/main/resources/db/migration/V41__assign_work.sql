-- How much somebody may have at once.
ALTER TABLE staff
    ADD COLUMN wip_limit int NOT NULL DEFAULT 5,
    ADD CONSTRAINT staff_wip_limit_range CHECK (wip_limit BETWEEN 1 AND 50);

-- What comes first.
ALTER TABLE orders
    ADD COLUMN priority text NOT NULL DEFAULT 'NORMAL',
    ADD CONSTRAINT orders_priority CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'URGENT'));

-- How much somebody has, and whose turn it is: whoever has the least turn waits the longest. Only triggers count here.
CREATE TABLE staff_load (
    staff_id uuid   NOT NULL,
    open     int    NOT NULL DEFAULT 0,
    turn     bigint NOT NULL DEFAULT 0,
    CONSTRAINT staff_load_pk PRIMARY KEY (staff_id),
    CONSTRAINT staff_load_of FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT staff_load_counts CHECK (open >= 0)
);
INSERT INTO staff_load (staff_id) SELECT id FROM staff;
GRANT SELECT, INSERT, UPDATE ON staff_load TO ${runtime};
CREATE SEQUENCE staff_turn;
GRANT USAGE ON SEQUENCE staff_turn TO ${runtime};

CREATE FUNCTION staff_has_a_load() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO staff_load (staff_id) VALUES (NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER staff_load_begins AFTER INSERT ON staff FOR EACH ROW EXECUTE FUNCTION staff_has_a_load();

-- Who has which order, or which stage of one; on record for good.
CREATE TABLE assignment (
    id          uuid        NOT NULL,
    order_id    uuid        NOT NULL,
    stage       text,
    staff_id    uuid        NOT NULL,
    how         text        NOT NULL,
    assigned_by text        NOT NULL,
    assigned_at timestamptz NOT NULL,
    ended_at    timestamptz,
    ended_by    text,
    ending      text,
    reason      text,
    CONSTRAINT assignment_pk PRIMARY KEY (id),
    CONSTRAINT assignment_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT assignment_to FOREIGN KEY (staff_id) REFERENCES staff (id),
    CONSTRAINT assignment_how CHECK (how IN ('PERSON', 'CLAIM', 'ROUND_ROBIN', 'LEAST_LOADED', 'SKILL_MATCH')),
    CONSTRAINT assignment_ending CHECK (
        num_nonnulls(ended_at, ended_by, ending, reason) = 0
        OR num_nonnulls(ended_at, ended_by) = 2 AND (
            ending IN ('DONE', 'DROPPED') AND reason IS NULL
            OR ending IN ('REASSIGNED', 'UNASSIGNED')
                AND reason IN ('ABSENT', 'OVERLOADED', 'SKILL', 'URGENCY', 'CUSTOMER_WISH', 'MISTAKE')))
);
-- Nothing is had by two.
CREATE UNIQUE INDEX assignment_one_open ON assignment (order_id, stage) NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX assignment_open_of_staff ON assignment (staff_id) WHERE ended_at IS NULL;
CREATE INDEX assignment_of_order ON assignment (order_id, id);
GRANT SELECT, INSERT, UPDATE (ended_at, ended_by, ending, reason) ON assignment TO ${runtime};

-- Nobody has more than the limit, whoever gives: the row of the load is a queue, and counted in it is what is given.
CREATE FUNCTION assignment_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE staff_load SET open = open + 1, turn = nextval('staff_turn')
        WHERE staff_id = NEW.staff_id AND open < (SELECT wip_limit FROM staff WHERE id = NEW.staff_id);
        IF NOT FOUND THEN
            RAISE EXCEPTION 'assignment violates check constraint "assignment_within_wip_limit"'
                USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_within_wip_limit';
        END IF;
    ELSIF OLD.ended_at IS NOT NULL THEN
        RAISE EXCEPTION 'assignment violates check constraint "assignment_ends_once"'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_ends_once';
    ELSIF NEW.ended_at IS NOT NULL THEN
        UPDATE staff_load SET open = open - 1 WHERE staff_id = OLD.staff_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER assignment_counts AFTER INSERT OR UPDATE ON assignment FOR EACH ROW
    EXECUTE FUNCTION assignment_is_counted();
