-- Services are grouped by categories, take time before and after themselves, need skills, and are not offered for ever.
CREATE TABLE service_category (
    id         uuid        NOT NULL,
    key        text        NOT NULL,
    name_ru    text        NOT NULL,
    name_en    text        NOT NULL,
    name_pl    text        NOT NULL,
    retired_at timestamptz,
    offered    boolean     NOT NULL GENERATED ALWAYS AS (retired_at IS NULL) STORED,
    version    bigint      NOT NULL,
    CONSTRAINT service_category_pk PRIMARY KEY (id),
    CONSTRAINT service_category_key_once UNIQUE (key),
    CONSTRAINT service_category_with_offer UNIQUE (key, offered),
    CONSTRAINT service_category_version_counts CHECK (version >= 1)
);
CREATE INDEX service_category_offered ON service_category (id DESC) WHERE retired_at IS NULL;
GRANT SELECT, INSERT, UPDATE (name_ru, name_en, name_pl, retired_at, version) ON service_category TO ${runtime};

-- A service that is offered belongs to no category, or to one that is offered: the key finds none else, and a category
-- cannot be retired while a service refers to it so. One that is retired refers to nothing, for its key has no pair.
ALTER TABLE catalogue_service
    ADD COLUMN category_key text,
    ADD COLUMN buffer_before_minutes int NOT NULL DEFAULT 0,
    ADD COLUMN buffer_after_minutes int NOT NULL DEFAULT 0,
    ADD COLUMN skills varchar(40)[] NOT NULL DEFAULT '{}',
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN offered boolean GENERATED ALWAYS AS (nullif(retired_at IS NULL, false)) STORED,
    ADD CONSTRAINT catalogue_service_category_offered FOREIGN KEY (category_key, offered)
        REFERENCES service_category (key, offered),
    ADD CONSTRAINT catalogue_service_buffers_not_negative CHECK (buffer_before_minutes >= 0 AND buffer_after_minutes >= 0);
CREATE INDEX catalogue_service_offered ON catalogue_service (id DESC) WHERE retired_at IS NULL;
CREATE INDEX catalogue_service_of_category ON catalogue_service (category_key, id DESC) WHERE retired_at IS NULL;
