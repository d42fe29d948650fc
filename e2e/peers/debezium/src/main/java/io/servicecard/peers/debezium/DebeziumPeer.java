package io.servicecard.peers.debezium;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Captures the outbox into the topic, and consumes the topic into the inbox. */
public final class DebeziumPeer {

    private static final Logger ROOT = Logger.getLogger("");

    private DebeziumPeer() {}

    /**
     * Runs until it is told to end.
     *
     * @throws IOException when the port is taken
     * @throws SQLException when the database does not answer
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        ROOT.setLevel(Level.WARNING);
        var settings = Settings.ofTheEnvironment();
        var effects = new Effects(settings);
        var capture = new OutboxCapture(settings);
        effects.start();
        capture.start();
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        var server = HttpServer.create(address, 0);
        server.createContext(
                "/ready",
                exchange -> {
                    var ready = effects.isReading() && capture.isStreaming();
                    exchange.sendResponseHeaders(ready ? 200 : 503, -1);
                    exchange.close();
                });
        server.start();
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(
                                        () -> {
                                            server.stop(0);
                                            capture.close();
                                            effects.close();
                                        }));
        System.out.println("STARTED " + settings.port());
    }
}
