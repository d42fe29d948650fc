/**
 * An honest client of the suite's API: tokens, idempotency keys, repeats. Knows no business word.
 */
package io.servicecard.e2e.http;
