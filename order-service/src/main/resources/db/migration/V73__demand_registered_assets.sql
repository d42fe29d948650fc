-- What a version of a template asks of the thing that its orders are for; nothing where it is left out.
ALTER TABLE order_template_version
    ADD COLUMN asset text,
    ADD CONSTRAINT order_template_version_asset CHECK (asset IS JSON OBJECT);
