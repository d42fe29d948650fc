-- Database, owner role and runtime role of one service. Run by a superuser, again at each start: every statement may be repeated.
--
-- Placeholders: ${database} ${owner} ${runtime} ${ownerPassword} ${runtimePassword}.
-- Statements are separated by an empty line. One that begins with SELECT yields statements, which are then run (psql: \gexec).
-- Those before the line "-- [in the database]" run in database "postgres", the others in the new one.

SELECT 'CREATE ROLE ${owner} LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${owner}');

SELECT 'CREATE ROLE ${runtime} LOGIN' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${runtime}');

ALTER ROLE ${owner} NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${ownerPassword}';

ALTER ROLE ${runtime} NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '${runtimePassword}';

-- a request that waits longer for a lock answers 409 instead of queueing without end
ALTER ROLE ${runtime} SET lock_timeout = '5s';

SELECT 'CREATE DATABASE ${database} OWNER ${owner}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '${database}');

REVOKE ALL ON DATABASE ${database}, postgres, template1 FROM PUBLIC;

GRANT CONNECT ON DATABASE ${database} TO ${owner}, ${runtime};

-- [in the database]

ALTER SCHEMA public OWNER TO ${owner};

REVOKE ALL ON SCHEMA public FROM PUBLIC;

GRANT USAGE ON SCHEMA public TO ${runtime};
