package io.servicecard.e2e.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One kept HTTP/1.1 connection. It does no more than a measurement needs, because the generator
 * shares the machine with what it measures. Used by one thread at a time.
 */
public final class Wire implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** A connection to that host and port. */
    public Wire(URI base) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.connect(new InetSocketAddress(base.getHost(), base.getPort()), TIMEOUT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    }

    /**
     * What came back.
     *
     * @param head status line and headers, as they came
     */
    public record Reply(int status, String head, String body) {

        /** A header's value, empty when it is absent. */
        public String header(String name) {
            var wanted = "\r\n" + name.toLowerCase(Locale.ROOT) + ":";
            int at = head.toLowerCase(Locale.ROOT).indexOf(wanted);
            return at < 0
                    ? ""
                    : head.substring(at + wanted.length(), head.indexOf("\r\n", at + 2)).strip();
        }

        /** The text of a field of the JSON body, without parsing all of it. */
        public String field(String name) {
            var wanted = "\"" + name + "\":\"";
            int at = body.indexOf(wanted);
            return at < 0
                    ? ""
                    : body.substring(at + wanted.length(), body.indexOf('"', at + wanted.length()));
        }

        /** This, when the status is one of the expected. */
        public Reply expect(int... expected) throws UnexpectedReply {
            for (int one : expected) {
                if (status == one) {
                    return this;
                }
            }
            throw new UnexpectedReply(status + " " + body);
        }
    }

    /** An answer that a measurement does not count as work done. */
    public static final class UnexpectedReply extends IOException {
        UnexpectedReply(String what) {
            super(what);
        }
    }

    /** Sends a request and reads its whole answer. */
    public Reply send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var head = head();
        int status = Integer.parseInt(head.substring(9, 12));
        var partial = new Reply(status, head, "");
        byte[] body;
        if (partial.header("Transfer-Encoding").equals("chunked")) {
            body = chunks();
        } else {
            var length = partial.header("Content-Length");
            body = length.isEmpty() ? new byte[0] : exactly(Integer.parseInt(length));
        }
        return new Reply(status, head, new String(body, StandardCharsets.UTF_8));
    }

    private String head() throws IOException {
        var head = new StringBuilder(400);
        int matched = 0;
        while (matched < 4) {
            int next = next();
            head.append((char) next);
            matched = next == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : 0;
        }
        return head.toString();
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            all.writeBytes(exactly(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        int next = next();
        while (next != '\n') {
            line.append((char) next);
            next = next();
        }
        return line.toString();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The connection ended in the middle of an answer");
        }
        return bytes;
    }

    private int next() throws IOException {
        int next = in.read();
        if (next < 0) {
            throw new EOFException("The connection ended");
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
