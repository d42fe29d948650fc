-- A campaign spent what its orders got, and promised what offers say; a referral gave what its entries say; a
-- compensation of an open account gave what was granted, and none gave what was not.
SELECT found.*, count(*) OVER () AS violations FROM (
    SELECT b.campaign_id, 'spent, offers ' || concat_ws(', ', b.spent, b.offers) || '; orders got, granted '
        || concat_ws(', ', coalesce(g.points, 0), coalesce(o.granted, 0))
    FROM campaign_budget b
    LEFT JOIN (SELECT campaign_id, sum(points) AS points FROM campaign_grant GROUP BY campaign_id) g ON g.campaign_id = b.campaign_id
    LEFT JOIN (SELECT campaign_id, count(*) AS granted FROM offer GROUP BY campaign_id) o ON o.campaign_id = b.campaign_id
    WHERE (b.spent, b.offers) <> (coalesce(g.points, 0), coalesce(o.granted, 0))
    UNION ALL
    SELECT r.id, 'both got ' || r.referrer_points + r.referred_points || '; entries say ' || coalesce(sum(-p.points), 0)
    FROM referral r LEFT JOIN posting p ON p.entry_id IN (r.referrer_entry, r.referred_entry) AND p.kind = 'ISSUED'
    GROUP BY r.id HAVING r.referrer_points + r.referred_points <> coalesce(sum(-p.points), 0)
    UNION ALL
    SELECT coalesce(c.id, e.id), 'granted ' || coalesce(c.points, 0) || '; the entry says ' || coalesce(e.points, 0)
    FROM (SELECT c.* FROM compensation c JOIN account a ON a.customer_id = c.customer_id
          LEFT JOIN account s ON s.id = a.merged_into WHERE c.entry_id IS NOT NULL OR coalesce(s.state, a.state) = 'OPEN') c
    FULL JOIN (SELECT e.id, -sum(p.points) AS points FROM journal_entry e
               JOIN posting p ON p.entry_id = e.id AND p.kind = 'ISSUED'
               WHERE e.type = 'COMPENSATION' GROUP BY e.id) e ON e.id = c.entry_id
    WHERE c.points IS DISTINCT FROM e.points
) found
