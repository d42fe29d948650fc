-- Which owner a token's subject stands for; fed by events.
CREATE TABLE subject_owner (
    subject  text NOT NULL,
    owner_id uuid NOT NULL,
    CONSTRAINT subject_owner_pk PRIMARY KEY (subject)
);
GRANT SELECT, INSERT, UPDATE ON subject_owner TO ${runtime};
