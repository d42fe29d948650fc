package io.servicecard.platform.http;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Headers for an API whose answers are data about people: never sniffed, framed, referred to or
 * kept. Where people reach the suite by HTTPS, browsers are told to use nothing else for a year.
 */
final class SecurityHeaders {
    private final Map<String, String> always;

    SecurityHeaders(@ConfigProperty(name = "servicecard.public-url") Optional<String> publicUrl) {
        always = forPublicUrl(publicUrl.orElse(""));
    }

    static Map<String, String> forPublicUrl(String publicUrl) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        if (publicUrl.toLowerCase(Locale.ROOT).startsWith("https://")) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        var headers = response.getHeaders();
        always.forEach(headers::putSingle);
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
