package io.servicecard.peers.debezium;

import java.net.URI;
import java.util.Optional;

/**
 * What the program is told by its environment.
 *
 * @param poll milliseconds between looks at the stream and into the queue; the smallest was the
 *     best
 */
record Settings(
        int port,
        String jdbcUrl,
        String user,
        String password,
        String kafka,
        String topic,
        int poll) {

    static Settings ofTheEnvironment() {
        return new Settings(
                Integer.parseInt(required("PEER_PORT")),
                required("PEER_DB_URL"),
                required("PEER_DB_USER"),
                required("PEER_DB_PASSWORD"),
                required("PEER_KAFKA"),
                required("PEER_TOPIC"),
                Optional.ofNullable(System.getenv("PEER_POLL_MILLIS"))
                        .map(Integer::valueOf)
                        .orElse(1));
    }

    /** Without the password, which may not end in a log. */
    @Override
    public String toString() {
        return "Settings of port " + port;
    }

    /** The database server, as an address of its own. */
    URI server() {
        return URI.create(jdbcUrl.substring("jdbc:".length()));
    }

    private static String required(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
