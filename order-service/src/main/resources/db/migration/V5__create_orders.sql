CREATE TABLE orders (
    id                  uuid   NOT NULL,
    number              text   NOT NULL,
    version             bigint NOT NULL,
    state               text   NOT NULL,
    customer_id         uuid   NOT NULL,
    card_id             uuid   NOT NULL,
    branch_id           uuid   NOT NULL,
    template_key        text   NOT NULL,
    template_version    int    NOT NULL,
    asset_description   text   NOT NULL,
    asset_serial_number text,
    item_condition      text,
    signed_by           text,
    ready_by            timestamptz,
    closing_reason      text,
    currency            text   NOT NULL,
    total_minor         bigint NOT NULL,
    tracking_hash       text   NOT NULL,
    pin_counter         bigint NOT NULL,
    pin_failures        int    NOT NULL,
    CONSTRAINT orders_pk PRIMARY KEY (id),
    CONSTRAINT orders_number_once UNIQUE (number),
    CONSTRAINT orders_tracking_hash_once UNIQUE (tracking_hash),
    CONSTRAINT orders_branch_exists FOREIGN KEY (branch_id) REFERENCES branch (id),
    CONSTRAINT orders_template_exists FOREIGN KEY (template_key, template_version)
        REFERENCES order_template_version (template_key, number),
    CONSTRAINT orders_version_counts CHECK (version >= 1),
    CONSTRAINT orders_total_not_negative CHECK (total_minor >= 0),
    CONSTRAINT orders_pin_failures_limited CHECK (pin_failures BETWEEN 0 AND 5),
    CONSTRAINT orders_state CHECK (state IN ('DRAFT', 'PLACED', 'ACCEPTED', 'IN_PROGRESS', 'PENDING', 'HELD',
        'QUALITY_CHECK', 'READY', 'HANDED_OVER', 'UNCLAIMED', 'CLOSED', 'REJECTED', 'CANCELLING', 'CANCELLED')),
    CONSTRAINT orders_intake_whole CHECK (num_nonnulls(item_condition, signed_by, ready_by) IN (0, 3)),
    CONSTRAINT orders_accepted_by_intake CHECK (
        state IN ('DRAFT', 'PLACED', 'REJECTED', 'CANCELLING', 'CANCELLED') OR ready_by IS NOT NULL)
);
CREATE INDEX orders_of_customer ON orders (customer_id, id DESC);
CREATE INDEX orders_of_branch ON orders (branch_id, state, id DESC);
CREATE INDEX orders_in_state ON orders (state, id DESC);
GRANT SELECT, INSERT, UPDATE ON orders TO ${runtime};

-- Names and prices as they were when the order was placed.
CREATE TABLE order_line (
    order_id         uuid   NOT NULL,
    position         int    NOT NULL,
    service_id       uuid   NOT NULL,
    name_ru          text   NOT NULL,
    name_en          text   NOT NULL,
    name_pl          text   NOT NULL,
    unit_price_minor bigint NOT NULL,
    quantity         int    NOT NULL,
    CONSTRAINT order_line_pk PRIMARY KEY (order_id, position),
    CONSTRAINT order_line_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_line_price_not_negative CHECK (unit_price_minor >= 0),
    CONSTRAINT order_line_quantity_positive CHECK (quantity > 0)
);
GRANT SELECT, INSERT ON order_line TO ${runtime};

-- The stages of the template version the order keeps, and who did them.
CREATE TABLE order_stage (
    order_id      uuid    NOT NULL,
    position      int     NOT NULL,
    key           text    NOT NULL,
    name_ru       text    NOT NULL,
    name_en       text    NOT NULL,
    name_pl       text    NOT NULL,
    role          text    NOT NULL,
    norm_minutes  int     NOT NULL,
    mandatory     boolean NOT NULL,
    state         text    NOT NULL,
    executor_id   uuid,
    started_by    text,
    started_at    timestamptz,
    completed_by  text,
    completed_at  timestamptz,
    CONSTRAINT order_stage_pk PRIMARY KEY (order_id, position),
    CONSTRAINT order_stage_key_once UNIQUE (order_id, key),
    CONSTRAINT order_stage_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_stage_state CHECK (
        state = 'PENDING' AND num_nonnulls(started_by, started_at, completed_by, completed_at) = 0
        OR state = 'STARTED' AND num_nonnulls(started_by, started_at) = 2 AND num_nonnulls(completed_by, completed_at) = 0
        OR state = 'DONE' AND num_nonnulls(started_by, started_at, completed_by, completed_at) = 4)
);
CREATE UNIQUE INDEX order_stage_one_started ON order_stage (order_id) WHERE state = 'STARTED';
GRANT SELECT, INSERT, UPDATE ON order_stage TO ${runtime};

CREATE TABLE quality_check (
    id         uuid            NOT NULL,
    order_id   uuid            NOT NULL,
    checked_by text            NOT NULL,
    checked_at timestamptz     NOT NULL,
    result     text            NOT NULL,
    defects    varchar(2000)[] NOT NULL,
    CONSTRAINT quality_check_pk PRIMARY KEY (id),
    CONSTRAINT quality_check_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT quality_check_result CHECK (
        result = 'PASS' AND cardinality(defects) = 0 OR result = 'FAIL' AND cardinality(defects) > 0)
);
CREATE INDEX quality_check_of_order ON quality_check (order_id);
GRANT SELECT, INSERT ON quality_check TO ${runtime};
