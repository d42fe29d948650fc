/**
 * A PostgreSQL server without Docker, also for root. Uses only the helpers of the parent package.
 */
package io.servicecard.local.postgres;
