package io.servicecard.e2e.chaos.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Takes TCP connections on a port of loopback and forwards their bytes, as its road allows. */
final class Forwarder implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket server;
    private final int target;
    private final Road road = new Road();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Listens on a port and forwards to another. */
    Forwarder(int port, int target) throws IOException {
        this.target = target;
        this.server = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** What happens to the bytes. */
    Road road() {
        return road;
    }

    /** Ends all connections, and sends new ones away until it is told otherwise. */
    void refuse(boolean on) {
        road.refuse(on);
        if (on) {
            open.forEach(Forwarder::end);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        road.silence(false);
        open.forEach(Forwarder::end);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> forward(client));
            } catch (IOException closed) {
                // only close() ends the listening
                return;
            }
        }
    }

    private void forward(Socket client) {
        open.add(client);
        try (client;
                var upstream = new Socket()) {
            if (road.isRefusing()) {
                return;
            }
            upstream.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            open.add(upstream);
            client.setTcpNoDelay(true);
            upstream.setTcpNoDelay(true);
            var back = Thread.ofVirtual().start(() -> pump(upstream, client));
            pump(client, upstream);
            back.join();
            open.remove(upstream);
        } catch (IOException unreachable) {
            // the caller sees a closed connection, as it would without us
            end(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void pump(Socket from, Socket to) {
        var buffer = new byte[BUFFER];
        try {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                road.pass();
                out.write(buffer, 0, count);
            }
        } catch (IOException broken) {
            // one side is gone: the other is to see it
            end(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(from);
        end(to);
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
