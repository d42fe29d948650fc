CREATE TABLE customer (
    id                uuid        NOT NULL,
    kind              text        NOT NULL,
    family_name       text,
    given_name        text,
    patronymic        text,
    organisation_name text,
    locale            text        NOT NULL,
    zone              text        NOT NULL,
    registered_at     timestamptz NOT NULL,
    version           bigint      NOT NULL,
    CONSTRAINT customer_pk PRIMARY KEY (id),
    CONSTRAINT customer_locale CHECK (locale IN ('ru', 'en', 'pl')),
    CONSTRAINT customer_version CHECK (version >= 1),
    CONSTRAINT customer_is_named CHECK (
        CASE kind
            WHEN 'PERSON' THEN family_name IS NOT NULL AND given_name IS NOT NULL AND organisation_name IS NULL
            WHEN 'ORGANISATION' THEN organisation_name IS NOT NULL AND family_name IS NULL AND given_name IS NULL AND patronymic IS NULL
            ELSE false
        END)
);
GRANT SELECT, INSERT, UPDATE ON customer TO ${runtime};

-- search_key is a keyed hash of the value: a search needs no readable column.
CREATE TABLE customer_contact (
    customer_id uuid    NOT NULL,
    position    int     NOT NULL,
    type        text    NOT NULL,
    value       text    NOT NULL,
    preferred   boolean NOT NULL,
    search_key  text,
    CONSTRAINT customer_contact_pk PRIMARY KEY (customer_id, position),
    CONSTRAINT customer_contact_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT customer_contact_type CHECK (type IN ('PHONE', 'EMAIL', 'POSTAL')),
    CONSTRAINT customer_contact_is_searchable CHECK (type = 'POSTAL' OR search_key IS NOT NULL)
);
CREATE INDEX customer_contact_by_search_key ON customer_contact (search_key, customer_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON customer_contact TO ${runtime};

-- Who signs in as which customer: one to one, and never changed by the service.
CREATE TABLE customer_subject (
    customer_id uuid        NOT NULL,
    subject     text        NOT NULL,
    bound_at    timestamptz NOT NULL,
    CONSTRAINT customer_subject_pk PRIMARY KEY (customer_id),
    CONSTRAINT customer_subject_once UNIQUE (subject),
    CONSTRAINT customer_subject_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
GRANT SELECT, INSERT ON customer_subject TO ${runtime};

-- Who saw a customer's personal data. The id is a UUIDv7, so the table can be range-partitioned by it.
CREATE TABLE access_log (
    id          uuid        NOT NULL,
    customer_id uuid        NOT NULL,
    access      text        NOT NULL,
    actor       text        NOT NULL,
    actor_role  text        NOT NULL,
    at          timestamptz NOT NULL,
    CONSTRAINT access_log_pk PRIMARY KEY (id),
    CONSTRAINT access_log_access CHECK (access IN ('PROFILE_READ', 'PROFILE_LISTED', 'CARD_PRESENTED', 'CONTACT_LOOKED_UP'))
);
CREATE INDEX access_log_of_customer ON access_log (customer_id, id DESC);
GRANT SELECT, INSERT ON access_log TO ${runtime};
