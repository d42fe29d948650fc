package io.servicecard.peers.spring.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/** Checks a token once, not with each request that brings it: as ours, for half a minute. */
class KnownTokens implements JwtDecoder {
    private static final Duration KEPT = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final JwtDecoder check;
    private final InstantSource clock;
    private volatile Memory memory = new Memory(Instant.MIN, Map.of());

    private record Memory(Instant end, Map<String, Jwt> tokens) {}

    KnownTokens(JwtDecoder check, InstantSource clock) {
        this.check = check;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        var tokens = memoryAt(now).tokens();
        var known = tokens.get(token);
        if (known != null && now.isBefore(known.getExpiresAt())) {
            return known;
        }
        var checked = check.decode(token);
        if (tokens.size() < MOST && checked.getExpiresAt() != null) {
            tokens.put(token, checked);
        }
        return checked;
    }

    private Memory memoryAt(Instant now) {
        var current = memory;
        if (now.isAfter(current.end())) {
            current = new Memory(now.plus(KEPT), new ConcurrentHashMap<>());
            memory = current;
        }
        return current;
    }
}
