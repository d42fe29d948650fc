-- The few payments that wait for loyalty's answer, the longest first: what a sweep gives up.
CREATE INDEX payment_unanswered ON payment (requested_at) WHERE state = 'REQUESTED';
