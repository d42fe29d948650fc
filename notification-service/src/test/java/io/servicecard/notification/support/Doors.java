package io.servicecard.notification.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
import java.util.Map;
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
        /** Refuses the recipient for good: SMTP 550, HTTP 400. */
        BARRED,
        /** Knows us no more: SMTP 554 at the door, HTTP 401. */
        LOCKED_OUT,
        /** Lets the request through, and a proxy answers for it: HTTP 502. */
        GARBLED,
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
            if (mail == Mode.SHUT || mail == Mode.LOCKED_OUT) {
                say(client, mail == Mode.SHUT ? "421 Not now" : "554 You are nobody");
                client.close();
                return;
            }
            if (mail == Mode.BARRED) {
                refuseRecipients(client);
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

    /** As much of SMTP as it takes to know no recipient. */
    private static void refuseRecipients(Socket client) throws IOException {
        try (client;
                var lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        client.getInputStream(), StandardCharsets.US_ASCII))) {
            say(client, "220 ready");
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                say(client, line.startsWith("RCPT") ? "550 No such mailbox" : "250 fine");
            }
        }
    }

    private static void say(Socket client, String reply) throws IOException {
        client.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
        var refusal = Map.of(Mode.SHUT, 503, Mode.BARRED, 400, Mode.LOCKED_OUT, 401).get(sms);
        if (refusal != null) {
            exchange.sendResponseHeaders(refusal, -1);
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
            } else if (sms == Mode.GARBLED) {
                exchange.sendResponseHeaders(502, -1);
                exchange.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
