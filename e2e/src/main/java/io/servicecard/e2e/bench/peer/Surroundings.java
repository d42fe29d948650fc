package io.servicecard.e2e.bench.peer;

import java.net.URI;
import java.util.Map;

/**
 * What a peer works with, given to it as environment variables.
 *
 * @param port PEER_PORT: where it listens on 127.0.0.1
 * @param jdbcUrl PEER_DB_URL: a database with the tables of order-service
 * @param user PEER_DB_USER: owner of those tables, who may also replicate
 * @param password PEER_DB_PASSWORD: of that user
 * @param kafka PEER_KAFKA: host and port of the broker
 * @param topic PEER_TOPIC: an existing topic of 12 partitions
 * @param issuer PEER_ISSUER: of the access tokens, whose audience is {@code servicecard}; discovery
 *     is under it
 * @param secret PEER_SECRET: order-service's own, without which what it sealed does not open
 */
public record Surroundings(
        int port,
        String jdbcUrl,
        String user,
        String password,
        String kafka,
        String topic,
        URI issuer,
        String secret) {

    /** Without the password and the secret, which may not end in a log. */
    @Override
    public String toString() {
        return "Surroundings of the peer on port " + port;
    }

    Map<String, String> environment() {
        return Map.of(
                "PEER_PORT", Integer.toString(port),
                "PEER_DB_URL", jdbcUrl,
                "PEER_DB_USER", user,
                "PEER_DB_PASSWORD", password,
                "PEER_KAFKA", kafka,
                "PEER_TOPIC", topic,
                "PEER_ISSUER", issuer.toString(),
                "PEER_SECRET", secret);
    }
}
