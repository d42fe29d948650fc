-- The trail of refused access: tokens that were not good, roles that may not, objects of somebody else. Equal
-- refusals of the same moment are one row that counts them. No token, address or id of a request is kept: the
-- remote address is a keyed hash, the subject the provider's opaque one, and only of tokens that were good.
-- The id is a UUIDv7, so the table can be range-partitioned by it, that is, by time.
CREATE TABLE refused_access (
    id        uuid        NOT NULL,
    at        timestamptz NOT NULL,
    reason    text        NOT NULL,
    method    text        NOT NULL,
    operation text        NOT NULL,
    subject   text,
    address   bytea       NOT NULL,
    times     int         NOT NULL,
    CONSTRAINT refused_access_pk PRIMARY KEY (id),
    CONSTRAINT refused_access_reason CHECK (reason ~ '^[A-Z_]{1,40}$'),
    CONSTRAINT refused_access_times CHECK (times > 0)
);
GRANT SELECT, INSERT ON refused_access TO ${runtime};
