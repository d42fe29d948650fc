package io.servicecard.platform.security;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;

/**
 * Takes access tokens only: their header says {@code typ: at+jwt} (RFC 9068, section 2.1), that of
 * an ID token, which a provider signs with the same key, does not. For a provider that calls both
 * {@code JWT}, {@code servicecard.oidc.token-types} has to say so; what then tells them apart is
 * the audience.
 */
@ApplicationScoped
@Unremovable
class AccessTokenType implements Validator {
    private static final String MEDIA_TYPE_PREFIX = "application/";

    private final List<String> accepted;

    AccessTokenType(@ConfigProperty(name = "servicecard.oidc.token-types") List<String> accepted) {
        this.accepted = accepted.stream().map(AccessTokenType::normal).toList();
    }

    /** What is wrong with the token's type, null when nothing is. */
    @Override
    public String validate(JwtContext context) {
        var type = context.getJoseObjects().getFirst().getHeader("typ");
        return type != null && accepted.contains(normal(type)) ? null : "no access token";
    }

    private static String normal(String type) {
        var lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith(MEDIA_TYPE_PREFIX)
                ? lower.substring(MEDIA_TYPE_PREFIX.length())
                : lower;
    }
}
