-- Each lot is what its movements made of it, and its parts add up.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT l.id, 'earned, held, spent, given, expired, clawed ' || concat_ws(', ', l.earned, l.held, l.spent, l.given, l.expired, l.clawed)
        || '; movements say ' || concat_ws(', ', m.earned, m.held, m.spent, m.given, m.expired, m.clawed)
    FROM lot l LEFT JOIN (
        SELECT lot_id, sum(CASE kind WHEN 'GRANT' THEN points ELSE 0 END) AS earned,
               sum(CASE kind WHEN 'HOLD' THEN points WHEN 'RELEASE' THEN -points WHEN 'SPEND' THEN -points ELSE 0 END) AS held,
               sum(CASE kind WHEN 'SPEND' THEN points WHEN 'TRANSFER' THEN points WHEN 'RESTORE' THEN -points ELSE 0 END) AS spent,
               sum(CASE kind WHEN 'TRANSFER' THEN points ELSE 0 END) AS given,
               sum(CASE kind WHEN 'EXPIRE' THEN points ELSE 0 END) AS expired,
               sum(CASE kind WHEN 'CLAW' THEN points ELSE 0 END) AS clawed
        FROM lot_movement GROUP BY lot_id) m ON m.lot_id = l.id
    WHERE m.lot_id IS NULL
       OR (l.earned, l.held, l.spent, l.given, l.expired, l.clawed) <> (m.earned, m.held, m.spent, m.given, m.expired, m.clawed)
       OR l.earned <> l.remaining + l.spent + l.expired + l.clawed
) found
