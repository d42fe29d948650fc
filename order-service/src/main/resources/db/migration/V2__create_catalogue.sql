CREATE TABLE catalogue_service (
    id               uuid   NOT NULL,
    code             text   NOT NULL,
    name_ru          text   NOT NULL,
    name_en          text   NOT NULL,
    name_pl          text   NOT NULL,
    price_minor      bigint NOT NULL,
    currency         text   NOT NULL,
    duration_minutes int    NOT NULL,
    warranty_days    int    NOT NULL,
    version          bigint NOT NULL,
    CONSTRAINT catalogue_service_pk PRIMARY KEY (id),
    CONSTRAINT catalogue_service_code_once UNIQUE (code),
    CONSTRAINT catalogue_service_price_not_negative CHECK (price_minor >= 0),
    CONSTRAINT catalogue_service_duration_positive CHECK (duration_minutes > 0),
    CONSTRAINT catalogue_service_warranty_not_negative CHECK (warranty_days >= 0),
    CONSTRAINT catalogue_service_version_counts CHECK (version >= 1)
);
GRANT SELECT, INSERT, UPDATE ON catalogue_service TO ${runtime};
