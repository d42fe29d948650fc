package io.servicecard.local.gateway;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of a request's headers a service gets to see: nothing that is only for the gateway (RFC
 * 9110, 7.6.1), and nothing by which a client pretends to be a proxy or somebody a proxy has
 * identified.
 */
final class ForwardedHeaders {

    private static final Set<String> PRETENDED =
            Set.of(
                    "forwarded",
                    "via",
                    "proxy-connection",
                    "x-real-ip",
                    "x-client-ip",
                    "x-cluster-client-ip",
                    "true-client-ip",
                    "cf-connecting-ip",
                    "x-original-url",
                    "x-rewrite-url",
                    "x-http-method-override",
                    "remote-user",
                    "x-remote-user",
                    "x-remote-groups",
                    "x-auth-request-user",
                    "x-user",
                    "x-user-id",
                    "x-subject",
                    "x-roles");

    private static final List<String> PRETENDED_PREFIXES =
            List.of("x-forwarded-", "x-envoy-", "x-ssl-", "x-client-cert", "ssl-client-");

    /** A client may not have these taken away, whatever its Connection header says. */
    private static final Set<String> OF_THE_MESSAGE =
            Set.of("host", "content-length", "transfer-encoding", "connection");

    private ForwardedHeaders() {}

    /** Takes away what a service must not see, and tells it where the request came from. */
    static void prepare(MultiMap headers, HttpServerRequest original) {
        headers.getAll("Connection").stream()
                .flatMap(named -> Arrays.stream(named.split(",", -1)))
                .map(named -> named.strip().toLowerCase(Locale.ROOT))
                .filter(named -> !named.isEmpty() && !OF_THE_MESSAGE.contains(named))
                .forEach(headers::remove);
        List.copyOf(headers.names()).stream()
                .filter(ForwardedHeaders::isPretended)
                .forEach(headers::remove);
        headers.set("X-Forwarded-Proto", "http");
        headers.set("X-Forwarded-For", original.remoteAddress().hostAddress());
        if (original.authority() != null) {
            headers.set("X-Forwarded-Host", original.authority().toString());
        }
    }

    private static boolean isPretended(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return PRETENDED.contains(name) || PRETENDED_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
