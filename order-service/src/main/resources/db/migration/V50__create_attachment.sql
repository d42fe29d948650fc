-- Pictures and papers of an order: what lists read. At most 50 an order, whoever tries.
CREATE TABLE attachment (
    id         uuid        NOT NULL,
    order_id   uuid        NOT NULL,
    position   int         NOT NULL,
    purpose    text        NOT NULL,
    file_type  text        NOT NULL,
    visibility text        NOT NULL,
    size_bytes int         NOT NULL,
    added_by   text        NOT NULL,
    added_role text        NOT NULL,
    added_at   timestamptz NOT NULL,
    CONSTRAINT attachment_pk PRIMARY KEY (id),
    CONSTRAINT attachment_place_once UNIQUE (order_id, position),
    CONSTRAINT attachment_of FOREIGN KEY (order_id) REFERENCES orders (id),
    CONSTRAINT attachment_number_limited CHECK (position BETWEEN 1 AND 50),
    CONSTRAINT attachment_size_limited CHECK (size_bytes BETWEEN 1 AND 2097152),
    CONSTRAINT attachment_purpose CHECK (purpose IN ('BEFORE', 'AFTER', 'DEFECT', 'SIGNATURE', 'DOCUMENT')),
    CONSTRAINT attachment_file_type CHECK (file_type = 'JPEG' OR file_type = 'PDF' AND purpose = 'DOCUMENT'),
    CONSTRAINT attachment_signed_at_desk CHECK (purpose <> 'SIGNATURE' OR added_role IN ('reception', 'manager')),
    CONSTRAINT attachment_visibility CHECK (
        visibility IN ('CUSTOMER', 'INTERNAL') AND NOT (visibility = 'INTERNAL' AND added_role = 'customer')
        OR visibility = 'PUBLIC' AND purpose IN ('BEFORE', 'AFTER', 'DEFECT') AND added_role <> 'customer')
);
GRANT SELECT, INSERT ON attachment TO ${runtime};

-- What they show, sealed with the customer's key, apart from what lists read. Sealed bytes do not compress.
CREATE TABLE attachment_content (
    attachment_id uuid  NOT NULL,
    content       bytea NOT NULL,
    CONSTRAINT attachment_content_pk PRIMARY KEY (attachment_id),
    CONSTRAINT attachment_content_of FOREIGN KEY (attachment_id) REFERENCES attachment (id),
    CONSTRAINT attachment_content_limited CHECK (octet_length(content) BETWEEN 30 AND 2097216)
);
ALTER TABLE attachment_content ALTER COLUMN content SET STORAGE EXTERNAL;
GRANT SELECT, INSERT ON attachment_content TO ${runtime};
