/** One manner of HTTP: problems, paging, entity tags, idempotency; may use security. */
package io.servicecard.platform.http;
