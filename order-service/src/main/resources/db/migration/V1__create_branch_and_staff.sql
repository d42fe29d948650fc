CREATE TABLE branch (
    id       uuid   NOT NULL,
    name     text   NOT NULL,
    zone     text   NOT NULL,
    currency text   NOT NULL,
    version  bigint NOT NULL,
    CONSTRAINT branch_pk PRIMARY KEY (id),
    CONSTRAINT branch_currency_form CHECK (currency ~ '^[A-Z]{3}$'),
    CONSTRAINT branch_version_counts CHECK (version >= 1)
);
GRANT SELECT, INSERT, UPDATE ON branch TO ${runtime};

CREATE TABLE staff (
    id           uuid           NOT NULL,
    subject      text           NOT NULL,
    display_name text           NOT NULL,
    branch_id    uuid           NOT NULL,
    skills       varchar(255)[] NOT NULL,
    version      bigint         NOT NULL,
    CONSTRAINT staff_pk PRIMARY KEY (id),
    CONSTRAINT staff_subject_once UNIQUE (subject),
    CONSTRAINT staff_branch_exists FOREIGN KEY (branch_id) REFERENCES branch (id),
    CONSTRAINT staff_version_counts CHECK (version >= 1)
);
GRANT SELECT, INSERT, UPDATE ON staff TO ${runtime};
