package io.servicecard.platform.limit;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the request that is being answered came from. */
@RequestScoped
public class ClientAddress {
    private static final String NOWHERE = "unknown";
    private static final int NETWORK_BYTES = 8;

    private final RoutingContext http;
    private final LimitsConfig config;

    ClientAddress(RoutingContext http, LimitsConfig config) {
        this.http = http;
        this.config = config;
    }

    /**
     * The caller's address as text: an IPv4 address, or the /64 network of an IPv6 address, which
     * one household has as a whole. It is personal data: neither logged nor stored in clear.
     */
    public String text() {
        return of(http.request(), config.proxies());
    }

    private static String of(HttpServerRequest request, int proxies) {
        var forwarded =
                forwarded(request.headers().getAll("X-Forwarded-For"), proxies)
                        .flatMap(ClientAddress::network);
        return forwarded.orElseGet(
                () ->
                        Optional.ofNullable(request.remoteAddress())
                                .map(io.vertx.core.net.SocketAddress::hostAddress)
                                .flatMap(ClientAddress::network)
                                .orElse(NOWHERE));
    }

    /** What the outermost trusted proxy wrote; nothing when there are fewer of them. */
    static Optional<String> forwarded(List<String> headers, int proxies) {
        if (proxies <= 0) {
            return Optional.empty();
        }
        var hops =
                headers.stream()
                        .flatMap(header -> Arrays.stream(header.split(",", -1)))
                        .map(String::strip)
                        .toList();
        return hops.size() < proxies
                ? Optional.empty()
                : Optional.of(hops.get(hops.size() - proxies));
    }

    /** The address, or its network; empty for what is no address. */
    static Optional<String> network(String text) {
        try {
            var address = InetAddress.ofLiteral(text);
            if (address instanceof Inet6Address) {
                byte[] network =
                        Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), 16);
                return Optional.of(InetAddress.getByAddress(network).getHostAddress() + "/64");
            }
            return Optional.of(address.getHostAddress());
        } catch (IllegalArgumentException | UnknownHostException e) {
            return Optional.empty();
        }
    }
}
