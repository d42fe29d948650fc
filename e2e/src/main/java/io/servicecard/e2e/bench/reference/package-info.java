/**
 * The limit that the database itself sets: {@code pgbench} replays what the service sends for one
 * unit of work, as the server's log shows it, on a copy of the service's database.
 */
package io.servicecard.e2e.bench.reference;
