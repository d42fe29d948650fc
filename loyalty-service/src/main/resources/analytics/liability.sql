-- What is owed to all customers, and by them: cached balances, less what time has taken and nobody posted yet. And what
-- is lost until a moment unless it is spent before.
SELECT a.points - over.points AS owed, a.debt, soon.points AS expiring
FROM (SELECT coalesce(sum(available + pending + held), 0) AS points, coalesce(sum(debt), 0) AS debt FROM account) a,
     (SELECT coalesce(sum(points), 0) AS points FROM (
          SELECT remaining - held AS points FROM lot WHERE status = 'ACTIVE' AND remaining > held AND expires_at <= now()
          UNION ALL SELECT remaining FROM lot WHERE status = 'PENDING' AND expires_at <= now()) passed) over,
     (SELECT coalesce(sum(points), 0) AS points FROM (
          SELECT remaining - held AS points FROM lot
          WHERE status = 'ACTIVE' AND remaining > held AND expires_at > now() AND expires_at <= now() + make_interval(days => :days)
          UNION ALL SELECT remaining FROM lot
          WHERE status = 'PENDING' AND expires_at > now() AND expires_at <= now() + make_interval(days => :days)) ending) soon
