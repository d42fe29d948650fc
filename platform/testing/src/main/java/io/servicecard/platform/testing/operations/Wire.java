package io.servicecard.platform.testing.operations;

import io.restassured.RestAssured;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * HTTP/1.1 as bytes over one connection to the service under test: unlike a proper client it sends
 * what no client would.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;
    private Socket socket;
    private BufferedInputStream in;

    /**
     * An answer.
     *
     * @param status 0 when the connection was closed without one
     * @param headers by lower-case name; of several the last
     */
    record Answer(int status, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Sends one request as it stands and reads its answer; a closed connection is opened anew. */
    Answer send(byte[] request) {
        boolean reused = socket != null;
        try {
            var answer = attempt(request);
            return answer.status() == 0 && reused ? attempt(request) : answer;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(e);
        }
    }

    private Answer attempt(byte[] request) throws IOException {
        open();
        try {
            socket.getOutputStream().write(request);
        } catch (IOException closedWhileSending) {
            return readOrNothing();
        }
        return readOrNothing();
    }

    private Answer readOrNothing() throws IOException {
        try {
            var answer = read();
            if (answer.status() == 0 || answer.header("connection").equals("close")) {
                close();
            }
            return answer;
        } catch (java.net.SocketException reset) {
            close();
            return new Answer(0, Map.of(), "");
        }
    }

    private void open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    private Answer read() throws IOException {
        var statusLine = line();
        if (statusLine.isEmpty()) {
            return new Answer(0, Map.of(), "");
        }
        int status = Integer.parseInt(statusLine.split(" ", -1)[1]);
        Map<String, String> headers = new TreeMap<>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(status, headers));
    }

    private String body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return "";
        }
        var body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            for (int size = chunk(); size > 0; size = chunk()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
        } else {
            body.write(
                    in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))));
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                socket = null;
            }
        }
    }
}
