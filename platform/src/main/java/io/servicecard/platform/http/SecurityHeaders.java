package io.servicecard.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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
@ApplicationScoped
class SecurityHeaders {
    /** Before every other filter, for each of them may answer. */
    private static final int FIRST_OF_ALL = 2_000;

    private final Map<CharSequence, CharSequence> always;

    SecurityHeaders(@ConfigProperty(name = "servicecard.public-url") Optional<String> publicUrl) {
        always = new LinkedHashMap<>();
        forPublicUrl(publicUrl.orElse(""))
                .forEach(
                        (name, value) ->
                                always.put(
                                        HttpHeaders.createOptimized(name),
                                        HttpHeaders.createOptimized(value)));
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

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST_OF_ALL);
    }

    /** They are the same for all answers, so they are written down once, as they are sent. */
    private void add(RoutingContext request) {
        always.forEach(request.response().headers()::set);
        request.next();
    }

    /** Some operations say for how long their answer may be kept. */
    @ServerResponseFilter
    void keepNothing(ContainerResponseContext response) {
        if (!response.getHeaders().containsKey("Cache-Control")) {
            response.getHeaders().putSingle("Cache-Control", "no-store");
        }
    }
}
