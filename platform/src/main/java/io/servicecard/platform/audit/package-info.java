/** The trail of refused access; may use crypto, database, id and security. */
package io.servicecard.platform.audit;
