-- What the customer agreed to pay for, what may be done beyond it without asking, and what was asked and not answered.
ALTER TABLE orders
    ADD COLUMN approved_minor bigint,
    ADD COLUMN tolerated_minor bigint NOT NULL DEFAULT 0,
    ADD COLUMN open_estimate_id uuid;
UPDATE orders SET approved_minor = total_minor;
ALTER TABLE orders
    ALTER COLUMN approved_minor SET NOT NULL,
    ADD CONSTRAINT orders_work_is_approved CHECK (
        tolerated_minor >= 0 AND total_minor - approved_minor <= tolerated_minor);

-- What an estimate says never changes: the runtime role may only move its state, and only on.
CREATE TABLE estimate (
    id                    uuid   NOT NULL,
    order_id              uuid   NOT NULL,
    number                int    NOT NULL,
    state                 text   NOT NULL,
    currency              text   NOT NULL,
    discount_basis_points int    NOT NULL,
    link_hash             text,
    sent_at               timestamptz,
    expires_at            timestamptz,
    decided_at            timestamptz,
    version               bigint NOT NULL,
    CONSTRAINT estimate_pk PRIMARY KEY (id),
    CONSTRAINT estimate_number_once UNIQUE (order_id, number),
    CONSTRAINT estimate_link_hash_once UNIQUE (link_hash),
    CONSTRAINT estimate_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT estimate_discount_is_a_rate CHECK (discount_basis_points BETWEEN 0 AND 10000),
    CONSTRAINT estimate_state CHECK (
        state = 'DRAFT' AND num_nonnulls(link_hash, sent_at, expires_at, decided_at) = 0
        OR state IN ('SENT', 'EXPIRED', 'SUPERSEDED')
            AND num_nonnulls(link_hash, sent_at, expires_at) = 3 AND decided_at IS NULL
        OR state IN ('APPROVED', 'PARTIALLY_APPROVED', 'DECLINED')
            AND num_nonnulls(link_hash, sent_at, expires_at, decided_at) = 4)
);
CREATE UNIQUE INDEX estimate_one_sent ON estimate (order_id) WHERE state = 'SENT';
CREATE INDEX estimate_to_expire ON estimate (expires_at) WHERE state = 'SENT';
GRANT SELECT, INSERT, UPDATE (state, link_hash, sent_at, expires_at, decided_at, version) ON estimate TO ${runtime};

CREATE TABLE estimate_line (
    estimate_id      uuid   NOT NULL,
    position         int    NOT NULL,
    kind             text   NOT NULL,
    service_id       uuid,
    name_ru          text   NOT NULL,
    name_en          text   NOT NULL,
    name_pl          text   NOT NULL,
    unit_price_minor bigint NOT NULL,
    quantity         int    NOT NULL,
    tax_basis_points int    NOT NULL,
    discount_minor   bigint NOT NULL,
    CONSTRAINT estimate_line_pk PRIMARY KEY (estimate_id, position),
    CONSTRAINT estimate_line_of FOREIGN KEY (estimate_id) REFERENCES estimate (id),
    CONSTRAINT estimate_line_kind CHECK (
        kind = 'SERVICE' AND service_id IS NOT NULL
        OR kind IN ('LABOUR', 'PART', 'FEE') AND service_id IS NULL),
    CONSTRAINT estimate_line_price_not_negative CHECK (unit_price_minor >= 0),
    CONSTRAINT estimate_line_quantity_positive CHECK (quantity > 0),
    CONSTRAINT estimate_line_tax_is_a_rate CHECK (tax_basis_points BETWEEN 0 AND 10000),
    CONSTRAINT estimate_line_discount_is_the_estimates CHECK (discount_minor = 0)
);
GRANT SELECT, INSERT ON estimate_line TO ${runtime};

-- What the customer said, once for each line.
CREATE TABLE estimate_decision (
    estimate_id uuid    NOT NULL,
    position    int     NOT NULL,
    approved    boolean NOT NULL,
    CONSTRAINT estimate_decision_pk PRIMARY KEY (estimate_id, position),
    CONSTRAINT estimate_decision_of FOREIGN KEY (estimate_id, position) REFERENCES estimate_line (estimate_id, position)
);
GRANT SELECT, INSERT ON estimate_decision TO ${runtime};

-- Whoever tries: nothing is put into an estimate that was sent, and nothing sent is a draft again, or decided twice.
CREATE FUNCTION estimate_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'an estimate that was sent or decided stays as it is'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'estimate_stays_as_it_is';
END $$;
CREATE TRIGGER estimate_goes_on_only BEFORE UPDATE ON estimate FOR EACH ROW
    WHEN (OLD.state NOT IN ('DRAFT', 'SENT') OR OLD.state = 'SENT' AND NEW.state = 'DRAFT'
        OR OLD.state = 'DRAFT' AND NEW.state <> 'SENT'
        OR OLD.state = 'SENT' AND (NEW.link_hash, NEW.sent_at, NEW.expires_at)
            IS DISTINCT FROM (OLD.link_hash, OLD.sent_at, OLD.expires_at)
        OR (NEW.order_id, NEW.number, NEW.currency, NEW.discount_basis_points)
            IS DISTINCT FROM (OLD.order_id, OLD.number, OLD.currency, OLD.discount_basis_points))
    EXECUTE FUNCTION estimate_is_kept();

CREATE FUNCTION estimate_line_is_drafted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' OR NOT EXISTS (SELECT FROM estimate WHERE id = NEW.estimate_id AND state = 'DRAFT') THEN
        RAISE EXCEPTION 'the lines of an estimate stay as they are'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'estimate_line_stays_as_it_is';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER estimate_line_of_draft BEFORE INSERT OR UPDATE OR DELETE ON estimate_line FOR EACH ROW
    EXECUTE FUNCTION estimate_line_is_drafted();
