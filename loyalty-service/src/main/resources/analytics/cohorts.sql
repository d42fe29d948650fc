-- What became of the points that were earned in each month (UTC) since then. A lot whose time is over counts as expired
-- whether that was posted or not, but for what is held of it. Points that another account got are counted where they were
-- earned; those of them that paid what was owed there were taken back.
SELECT CAST(date_trunc('month', l.earned_at AT TIME ZONE 'UTC') AS date) AS month,
       coalesce(sum(l.earned) FILTER (WHERE NOT l.received), 0) AS granted,
       sum(l.clawed) + sum(l.given) - coalesce(sum(l.earned) FILTER (WHERE l.received), 0) AS taken_back,
       sum(l.spent - l.given) AS redeemed,
       sum(l.expired) + coalesce(sum(l.remaining - l.held) FILTER (WHERE l.expires_at <= now()), 0) AS expired,
       sum(l.held) + coalesce(sum(l.remaining - l.held) FILTER (WHERE l.expires_at > now()), 0) AS outstanding
FROM lot l
WHERE l.earned_at >= :since
GROUP BY 1 ORDER BY 1
