-- What a stage asks beyond its norm (skills, ways on and back, checklist, fields, gates) and what is asked when an
-- order is placed. A version of a template is one document that never changes, so both are kept as documents.
ALTER TABLE order_template_stage
    ADD COLUMN terms text NOT NULL DEFAULT '{}',
    ADD CONSTRAINT order_template_stage_terms CHECK (terms IS JSON OBJECT);
ALTER TABLE order_template_version
    ADD COLUMN fields text NOT NULL DEFAULT '{}',
    ADD CONSTRAINT order_template_version_fields CHECK (fields IS JSON OBJECT);
