package io.servicecard.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * Doors in front of the real mail server and the real SMS gateway, which a test shuts or jams to
 * see what the service does then.
 */
public final class Doors {
    /** What a door does with what comes. */
    public enum Mode {
        /** Lets it through. */
        OPEN,
        /** Refuses for now: SMTP 421, HTTP 503. */
        SHUT,
        /** Refuses for good: SMTP 554, HTTP 400. */
        BARRED,
        /** Lets the request through and withholds the answer. */
        MUTE
    }

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Set<Socket> MAIL_CONNECTIONS = ConcurrentHashMap.newKeySet();
    private static volatile Mode mail = Mode.OPEN;
    private static volatile Mode sms = Mode.OPEN;

    private Doors() {}

    /** Sets the mail door; connections that are open are cut, so that it holds for all at once. */
    public static void mail(Mode mode) {
        mail = mode;
        MAIL_CONNECTIONS.forEach(Doors::close);
        MAIL_CONNECTIONS.clear();
    }

    /** Sets the SMS door. */
    public static void sms(Mode mode) {
        sms = mode;
    }

    /** A door to that mail server; returns its port. */
    static int mailDoor(String host, int port) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> acceptMail(door, host, port));
            return door.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A door to that SMS gateway; returns its address. */
    static String smsDoor(String gateway) {
        try {
            var door =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            door.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            door.createContext("/messages", exchange -> passSms(exchange, gateway));
            door.start();
            return "http://localhost:" + door.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void acceptMail(ServerSocket door, String host, int port) {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> passMail(client, host, port));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void passMail(Socket client, String host, int port) {
        try {
            if (mail == Mode.SHUT || mail == Mode.BARRED) {
                var refusal = mail == Mode.SHUT ? "421 Not now\r\n" : "554 Never\r\n";
                client.getOutputStream().write(refusal.getBytes(StandardCharsets.US_ASCII));
                client.close();
                return;
            }
            var server = new Socket(host, port);
            MAIL_CONNECTIONS.add(client);
            Thread.ofVirtual().start(() -> copy(server, client));
            copy(client, server);
        } catch (IOException e) {
            close(client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            MAIL_CONNECTIONS.remove(from);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void passSms(HttpExchange exchange, String gateway) throws IOException {
        var request = exchange.getRequestBody().readAllBytes();
        if (sms == Mode.SHUT || sms == Mode.BARRED) {
            exchange.sendResponseHeaders(sms == Mode.SHUT ? 503 : 400, -1);
            exchange.close();
            return;
        }
        try {
            var answer =
                    HTTP.send(
                            HttpRequest.newBuilder(URI.create(gateway + "/messages"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            if (sms == Mode.OPEN) {
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
                exchange.getResponseBody().write(answer.body());
                exchange.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
