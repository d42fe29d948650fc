-- Personal columns hold sealed values from here on (bytea: opened with the customer's own key only), and a
-- card's number is found by its keyed hash. What stands here in clear cannot be sealed by SQL; it is from
-- before the first release, so nothing is converted and nothing thrown away silently.
DO $$ BEGIN
    IF EXISTS (SELECT FROM customer) OR EXISTS (SELECT FROM card_number) THEN
        RAISE EXCEPTION 'this database holds personal data in clear, written before the first release: start with an empty one';
    END IF;
END $$;

ALTER TABLE customer
    DROP CONSTRAINT customer_is_named,
    DROP COLUMN family_name,
    DROP COLUMN given_name,
    DROP COLUMN patronymic,
    DROP COLUMN organisation_name;
ALTER TABLE customer
    ADD COLUMN family_name bytea,
    ADD COLUMN given_name bytea,
    ADD COLUMN patronymic bytea,
    ADD COLUMN organisation_name bytea,
    ADD CONSTRAINT customer_is_named CHECK (
        CASE kind
            WHEN 'PERSON' THEN family_name IS NOT NULL AND given_name IS NOT NULL AND organisation_name IS NULL
            WHEN 'ORGANISATION' THEN organisation_name IS NOT NULL AND family_name IS NULL AND given_name IS NULL AND patronymic IS NULL
            ELSE false
        END);

ALTER TABLE customer_contact DROP COLUMN value;
ALTER TABLE customer_contact ADD COLUMN value bytea NOT NULL;

ALTER TABLE card DROP COLUMN number;
ALTER TABLE card_number DROP COLUMN number;
ALTER TABLE card_number
    ADD COLUMN hash bytea NOT NULL,
    ADD CONSTRAINT card_number_pk PRIMARY KEY (hash),
    ADD CONSTRAINT card_number_hash_size CHECK (octet_length(hash) = 32);
ALTER TABLE card
    ADD COLUMN number bytea NOT NULL,
    ADD COLUMN number_hash bytea NOT NULL,
    ADD COLUMN masked_number text NOT NULL,
    ADD CONSTRAINT card_number_once UNIQUE (number_hash),
    ADD CONSTRAINT card_number_was_claimed FOREIGN KEY (number_hash) REFERENCES card_number (hash);
