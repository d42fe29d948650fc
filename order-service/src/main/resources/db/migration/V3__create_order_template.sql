-- One row a template key: the mutex that numbers its versions without gaps.
CREATE TABLE order_template (
    key            text NOT NULL,
    latest_version int  NOT NULL,
    CONSTRAINT order_template_pk PRIMARY KEY (key),
    CONSTRAINT order_template_latest_counts CHECK (latest_version >= 0)
);
GRANT SELECT, INSERT, UPDATE ON order_template TO ${runtime};

CREATE TABLE order_template_version (
    id           uuid   NOT NULL,
    template_key text   NOT NULL,
    number       int    NOT NULL,
    state        text   NOT NULL,
    name_ru      text   NOT NULL,
    name_en      text   NOT NULL,
    name_pl      text   NOT NULL,
    industry     text   NOT NULL,
    version      bigint NOT NULL,
    CONSTRAINT order_template_version_pk PRIMARY KEY (id),
    CONSTRAINT order_template_version_number_once UNIQUE (template_key, number),
    CONSTRAINT order_template_version_key_exists FOREIGN KEY (template_key) REFERENCES order_template (key),
    CONSTRAINT order_template_version_state CHECK (state IN ('DRAFT', 'PUBLISHED'))
);
-- What a version says never changes: the runtime role may only move its state.
GRANT SELECT, INSERT, UPDATE (state, version) ON order_template_version TO ${runtime};

CREATE TABLE order_template_stage (
    template_version_id uuid    NOT NULL,
    position            int     NOT NULL,
    key                 text    NOT NULL,
    name_ru             text    NOT NULL,
    name_en             text    NOT NULL,
    name_pl             text    NOT NULL,
    role                text    NOT NULL,
    norm_minutes        int     NOT NULL,
    mandatory           boolean NOT NULL,
    CONSTRAINT order_template_stage_pk PRIMARY KEY (template_version_id, position),
    CONSTRAINT order_template_stage_key_once UNIQUE (template_version_id, key),
    CONSTRAINT order_template_stage_of FOREIGN KEY (template_version_id) REFERENCES order_template_version (id),
    CONSTRAINT order_template_stage_norm_positive CHECK (norm_minutes > 0)
);
GRANT SELECT, INSERT ON order_template_stage TO ${runtime};
