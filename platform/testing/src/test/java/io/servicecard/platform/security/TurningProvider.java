package io.servicecard.platform.security;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.servicecard.platform.testing.Forgery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jose4j.jwk.RsaJsonWebKey;

/**
 * An identity provider that publishes and withdraws keys, goes away and comes back as a test wants
 * it, and counts how often it is asked for its keys.
 */
public final class TurningProvider implements QuarkusTestResourceLifecycleManager {
    private static final Map<String, KeyPair> PUBLISHED = new ConcurrentHashMap<>();
    private static final AtomicInteger ASKED = new AtomicInteger();
    private static volatile HttpServer server;
    private static volatile InetSocketAddress address;

    @Override
    public Map<String, String> start() {
        publish("first");
        address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        comeBack();
        address = server.getAddress();
        return Map.of(
                "quarkus.oidc.auth-server-url",
                issuer(),
                "quarkus.oidc.token.issuer",
                issuer(),
                "quarkus.oidc.token.forced-jwk-refresh-interval",
                "2s",
                "servicecard.oidc.key-refresh",
                "2s");
    }

    @Override
    public void stop() {
        goAway();
    }

    /** Comes after the engines, whose provider it replaces. */
    @Override
    public int order() {
        return 10;
    }

    static String issuer() {
        return "http://localhost:" + address.getPort() + "/turning";
    }

    static void publish(String kid) {
        PUBLISHED.put(kid, Forgery.newKey());
    }

    static KeyPair withdraw(String kid) {
        return PUBLISHED.remove(kid);
    }

    static int asked() {
        return ASKED.get();
    }

    static String tokenBy(String kid, KeyPair key) {
        return Forgery.of("manager")
                .header("kid", kid)
                .claim("iss", issuer())
                .signedWith(key.getPrivate())
                .token();
    }

    static String tokenBy(String kid) {
        return tokenBy(kid, PUBLISHED.get(kid));
    }

    static void goAway() {
        server.stop(0);
    }

    static void comeBack() {
        try {
            server = HttpServer.create(address, 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext(
                    "/turning/.well-known/openid-configuration",
                    exchange ->
                            answer(
                                    exchange,
                                    """
                                    {"issuer": "%1$s", "jwks_uri": "%1$s/jwks", "token_endpoint": "%1$s/token",
                                     "introspection_endpoint": "%1$s/introspect"}
                                    """
                                            .formatted(issuer())));
            server.createContext(
                    "/turning/jwks",
                    exchange -> {
                        ASKED.incrementAndGet();
                        answer(exchange, keys());
                    });
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keys() {
        return PUBLISHED.entrySet().stream()
                .map(
                        entry -> {
                            var jwk =
                                    new RsaJsonWebKey((RSAPublicKey) entry.getValue().getPublic());
                            jwk.setKeyId(entry.getKey());
                            jwk.setUse("sig");
                            return jwk.toJson();
                        })
                .collect(Collectors.joining(",", "{\"keys\": [", "]}"));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        try (exchange) {
            var body = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
