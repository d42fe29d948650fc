package io.servicecard.local.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.UnaryOperator;

/** The applications that may ask for tokens. */
public final class Clients {

    /** The web front-end: public, authorization code with PKCE. */
    public static final String WEB = "servicecard-web";

    /** Command line and tests: public, password grant. */
    public static final String CLI = "servicecard-cli";

    /** A partner's system: client credentials. */
    public static final String PARTNER = "partner-demo";

    private static final List<String> SERVICES =
            List.of(
                    "card-service",
                    "order-service",
                    "loyalty-service",
                    "notification-service",
                    "feedback-service");

    private final UnaryOperator<String> secretOf;

    /**
     * @param secretOf the secret of a confidential client, by its id
     */
    public Clients(UnaryOperator<String> secretOf) {
        this.secretOf = secretOf;
    }

    boolean isPublic(String id) {
        return id.equals(WEB) || id.equals(CLI);
    }

    /** The role of a confidential client that proves its secret, or an empty text. */
    String roleOf(String id, String secret) {
        var role = id.equals(PARTNER) ? "partner" : SERVICES.contains(id) ? "service" : "";
        return !role.isEmpty() && MessageDigest.isEqual(bytes(secretOf.apply(id)), bytes(secret))
                ? role
                : "";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
