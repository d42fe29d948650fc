-- Things of customers that are worked on: known by what stands on them. Words are sealed with the customer's key.
CREATE TABLE asset (
    id             uuid        NOT NULL,
    customer_id    uuid        NOT NULL,
    description    bytea       NOT NULL,
    warranty_until date,
    registered_at  timestamptz NOT NULL,
    retired_at     timestamptz,
    version        bigint      NOT NULL,
    CONSTRAINT asset_pk PRIMARY KEY (id),
    CONSTRAINT asset_with_customer UNIQUE (id, customer_id),
    CONSTRAINT asset_version_counts CHECK (version >= 1)
);
CREATE INDEX asset_of_customer ON asset (customer_id, id DESC);
GRANT SELECT, INSERT, UPDATE (description, warranty_until, retired_at, version) ON asset TO ${runtime};

-- The search key is the keyed hash of kind and value in its normal form. A customer has a thing once while they
-- have it; the same one may be another customer's, for things are sold.
CREATE TABLE asset_identifier (
    asset_id    uuid    NOT NULL,
    customer_id uuid    NOT NULL,
    kind        text    NOT NULL,
    value       bytea   NOT NULL,
    search_key  text    NOT NULL,
    live        boolean NOT NULL,
    CONSTRAINT asset_identifier_pk PRIMARY KEY (asset_id, search_key),
    CONSTRAINT asset_identifier_of FOREIGN KEY (asset_id, customer_id) REFERENCES asset (id, customer_id),
    CONSTRAINT asset_identifier_kind CHECK (kind IN ('SERIAL', 'VIN', 'IMEI', 'PLATE', 'ROOM'))
);
CREATE UNIQUE INDEX asset_identifier_once ON asset_identifier (customer_id, search_key) WHERE live;
CREATE INDEX asset_identifier_found ON asset_identifier (search_key, asset_id DESC);
GRANT SELECT, INSERT, DELETE ON asset_identifier TO ${runtime};

-- Whose things are registered must be known here, by a card.
CREATE INDEX card_of_customer ON card (customer_id);
