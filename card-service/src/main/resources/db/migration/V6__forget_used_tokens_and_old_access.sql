-- A used token is refused for its age long before it is forgotten here. Who saw a profile stays readable for
-- its customer for a year at the least.
INSERT INTO retention VALUES
    ('used_token', 'used_at', '1 hour'),
    ('access_log', 'at', '365 days');
CREATE INDEX used_token_used_at ON used_token (used_at);
CREATE INDEX access_log_at ON access_log (at);
