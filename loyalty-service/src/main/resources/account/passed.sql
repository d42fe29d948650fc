SELECT clock.now, passed.account_id
FROM (SELECT clock_timestamp() AS now) clock
LEFT JOIN LATERAL (
    SELECT account_id FROM lot
    WHERE account_id IN (:accounts) AND status = 'PENDING' AND available_from <= clock.now
    UNION
    SELECT account_id FROM lot
    WHERE account_id IN (:accounts) AND status = 'ACTIVE' AND expires_at <= clock.now AND remaining > held
) passed ON true
