/** The trail of refused access; may use crypto, database, id, limit and security. */
package io.servicecard.platform.audit;
