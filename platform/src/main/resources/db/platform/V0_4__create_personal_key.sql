-- The key of each person whose data is sealed in this database, itself sealed under the service's master
-- key (master names which one). Destroying it makes everything sealed with it unreadable for ever; the row
-- stays, so that no new key is made for somebody who was erased.
CREATE TABLE personal_key (
    owner_id     uuid        NOT NULL,
    master       text        NOT NULL,
    wrapped      bytea,
    created_at   timestamptz NOT NULL DEFAULT now(),
    destroyed_at timestamptz,
    CONSTRAINT personal_key_pk PRIMARY KEY (owner_id),
    CONSTRAINT personal_key_destroyed CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE INDEX personal_key_under_master ON personal_key (master, owner_id);
GRANT SELECT, INSERT ON personal_key TO ${runtime};
GRANT UPDATE (master, wrapped, destroyed_at) ON personal_key TO ${runtime};
