-- A person's birthday, sealed; the keyed hash of its day and month finds whose it is today, and says neither.
CREATE TABLE birthday (
    customer_id uuid  NOT NULL,
    birthday    bytea NOT NULL,
    day_hash    bytea NOT NULL,
    known_since date  NOT NULL,
    CONSTRAINT birthday_pk PRIMARY KEY (customer_id),
    CONSTRAINT birthday_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id),
    CONSTRAINT birthday_hash_size CHECK (octet_length(day_hash) = 32)
);
CREATE INDEX birthday_by_day ON birthday (day_hash, customer_id);
GRANT SELECT, INSERT, UPDATE (birthday, day_hash), DELETE ON birthday TO ${runtime};

-- In which years others were told of it: once each, whatever date was said meanwhile.
CREATE TABLE birthday_told (
    customer_id uuid        NOT NULL,
    year        int         NOT NULL,
    told_at     timestamptz NOT NULL,
    CONSTRAINT birthday_told_pk PRIMARY KEY (customer_id, year),
    CONSTRAINT birthday_told_of_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
GRANT SELECT, INSERT ON birthday_told TO ${runtime};
