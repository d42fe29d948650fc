CREATE TABLE thing (
    id      uuid   NOT NULL CONSTRAINT thing_pk PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON thing TO ${runtime};

CREATE TABLE told (
    subject uuid NOT NULL,
    n       int  NOT NULL,
    seq     bigint GENERATED ALWAYS AS IDENTITY
);
GRANT SELECT, INSERT ON told TO ${runtime};
