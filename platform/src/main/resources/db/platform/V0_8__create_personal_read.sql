-- Whose personal data was read by somebody else, by whom and with which operation. Equal reads of the same moment are
-- one row that counts them. All are opaque ids: what was read is not kept.
CREATE TABLE personal_read (
    id        uuid        NOT NULL,
    at        timestamptz NOT NULL,
    owner_id  uuid        NOT NULL,
    subject   text        NOT NULL,
    role      text        NOT NULL,
    operation text        NOT NULL,
    times     int         NOT NULL,
    CONSTRAINT personal_read_pk PRIMARY KEY (id),
    CONSTRAINT personal_read_times CHECK (times > 0)
);
CREATE INDEX personal_read_of_owner ON personal_read (owner_id, id DESC);
CREATE INDEX personal_read_at ON personal_read (at);
GRANT SELECT, INSERT ON personal_read TO ${runtime};
INSERT INTO retention VALUES ('personal_read', 'at', '365 days');
