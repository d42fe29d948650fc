package io.servicecard.platform.audit;

import java.util.UUID;

/**
 * Somebody saw personal data of somebody else.
 *
 * @param owner whose it is
 * @param subject the token's, of who saw it
 * @param role in which it was seen
 * @param operation the operation's id in OpenAPI
 */
record Read(UUID owner, String subject, String role, String operation) {}
