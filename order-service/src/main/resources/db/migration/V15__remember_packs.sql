-- Which pack a version of a template was loaded from: each version of a pack is loaded once.
ALTER TABLE order_template_version
    ADD COLUMN pack text,
    ADD COLUMN pack_version int,
    ADD CONSTRAINT order_template_version_pack_whole CHECK (num_nonnulls(pack, pack_version) IN (0, 2)),
    ADD CONSTRAINT order_template_version_pack_once UNIQUE (pack, pack_version);
