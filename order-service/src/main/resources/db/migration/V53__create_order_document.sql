-- Papers printed of an order: made once for each language, never changed. estimate is 0 but for estimates.
CREATE TABLE order_document (
    id         uuid        NOT NULL,
    order_id   uuid        NOT NULL,
    kind       text        NOT NULL,
    estimate   int         NOT NULL,
    language   text        NOT NULL,
    size_bytes int         NOT NULL,
    sha256     text        NOT NULL,
    made_at    timestamptz NOT NULL,
    CONSTRAINT order_document_pk PRIMARY KEY (id),
    CONSTRAINT order_document_once UNIQUE (order_id, kind, estimate, language),
    CONSTRAINT order_document_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT order_document_kind CHECK (
        kind IN ('INTAKE_ACT', 'LABEL', 'COMPLETION_ACT') AND estimate = 0 OR kind = 'ESTIMATE' AND estimate >= 1),
    CONSTRAINT order_document_language CHECK (language IN ('RU', 'EN', 'PL')),
    CONSTRAINT order_document_size CHECK (size_bytes BETWEEN 1 AND 10485760),
    CONSTRAINT order_document_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
GRANT SELECT, INSERT ON order_document TO ${runtime};

-- The papers themselves, sealed with the customer's key, apart from what lists read.
CREATE TABLE order_document_content (
    document_id uuid  NOT NULL,
    content     bytea NOT NULL,
    CONSTRAINT order_document_content_pk PRIMARY KEY (document_id),
    CONSTRAINT order_document_content_of FOREIGN KEY (document_id) REFERENCES order_document (id)
);
ALTER TABLE order_document_content ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON order_document_content TO ${runtime};
