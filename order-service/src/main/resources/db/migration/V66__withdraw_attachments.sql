-- What was attached and is withdrawn: that it was there stays on record, with why and by whom; what it showed is
-- destroyed in the same moment. The reason is one of a few words, so it tells of nobody.
CREATE TABLE attachment_withdrawal (
    attachment_id  uuid        NOT NULL,
    reason         text        NOT NULL,
    withdrawn_by   text        NOT NULL,
    withdrawn_role text        NOT NULL,
    withdrawn_at   timestamptz NOT NULL,
    CONSTRAINT attachment_withdrawal_pk PRIMARY KEY (attachment_id),
    CONSTRAINT attachment_withdrawal_of FOREIGN KEY (attachment_id) REFERENCES attachment (id),
    CONSTRAINT attachment_withdrawal_reason CHECK (
        reason IN ('WRONG_ORDER', 'WRONG_FILE', 'DUPLICATE', 'UNREADABLE', 'SHOWS_TOO_MUCH', 'CUSTOMER_ASKED')),
    CONSTRAINT attachment_withdrawal_by_staff CHECK (withdrawn_role IN ('reception', 'technician', 'manager'))
);
GRANT SELECT, INSERT ON attachment_withdrawal TO ${runtime};

-- The service has no right to delete what an attachment shows; writing its withdrawal down does it, as the owner.
CREATE FUNCTION destroy_withdrawn_content() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    DELETE FROM public.attachment_content WHERE attachment_id = NEW.attachment_id;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION destroy_withdrawn_content() FROM PUBLIC;
CREATE TRIGGER attachment_withdrawal_destroys AFTER INSERT ON attachment_withdrawal FOR EACH ROW
    EXECUTE FUNCTION destroy_withdrawn_content();

-- A signature for which an item was given back is proof: what it shows is neither destroyed nor missing.
ALTER TABLE hand_over_signature ADD CONSTRAINT hand_over_signature_kept
    FOREIGN KEY (attachment_id) REFERENCES attachment_content (attachment_id);
