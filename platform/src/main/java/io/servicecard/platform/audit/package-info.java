/** The trail of refused access; may use background, crypto, id, limit and security. */
package io.servicecard.platform.audit;
