package io.servicecard.platform.audit;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * What the trail says of one refused request.
 *
 * @param reason a {@link io.servicecard.platform.security.TokenFault}, {@code WRONG_ROLE}, {@code
 *     FOREIGN_OBJECT} or {@code NOT_KEPT_SINGLY}
 * @param method of HTTP
 * @param operation the operation's id in OpenAPI, never the path that was sent
 * @param subject of a good token; null when the token was not, for then anybody wrote it
 * @param address the remote address, hashed before it is stored
 */
record Refusal(String reason, String method, String operation, String subject, String address) {
    /** The same, with the subject of whoever it was. */
    Refusal by(SecurityIdentity identity) {
        return identity.isAnonymous()
                ? this
                : new Refusal(
                        reason, method, operation, identity.getPrincipal().getName(), address);
    }

    /** Stands for refusals that came faster than the trail takes them. */
    static Refusal notKeptSingly() {
        return new Refusal("NOT_KEPT_SINGLY", "", "", null, "");
    }
}
