package io.servicecard.e2e.chaos.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A network that can be cut, before a server that says everything again. */
@Order(0)
class ForwarderTest {

    private static final int SHORT_MILLIS = 150;

    private ServerSocket server;
    private Forwarder forwarder;
    private int port;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        forwarder = new Forwarder(port, server.getLocalPort());
    }

    @AfterEach
    void end() throws IOException {
        forwarder.close();
        server.close();
    }

    @Test
    void whatIsSilencedComesLater() throws IOException {
        try (var client = connect()) {
            assertEquals('a', said(client, 'a'));
            forwarder.road().silence(true);
            assertThrows(SocketTimeoutException.class, () -> said(client, 'b'));
            forwarder.road().silence(false);
            assertEquals('b', client.getInputStream().read());
        }
    }

    @Test
    void whoIsRefusedIsCutOffAndNotLetIn() throws IOException {
        try (var client = connect()) {
            assertEquals('a', said(client, 'a'));
            forwarder.refuse(true);
            assertTrue(isClosed(client));
            try (var another = connect()) {
                assertTrue(isClosed(another));
            }
            forwarder.refuse(false);
            try (var third = connect()) {
                assertEquals('c', said(third, 'c'));
            }
        }
    }

    @Test
    void whatIsDelayedTakesThatLongEachWay() throws IOException {
        try (var client = connect()) {
            forwarder.road().delay(SHORT_MILLIS / 3);
            var begun = System.nanoTime();
            assertEquals('a', said(client, 'a'));
            assertTrue(
                    System.nanoTime() - begun
                            >= TimeUnit.MILLISECONDS.toNanos(2 * (SHORT_MILLIS / 3)));
        }
    }

    private void echo() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            } catch (IOException closed) {
                return; // by the end of the test
            }
        }
    }

    private static void echo(Socket client) {
        try (client) {
            client.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            return; // the other side went
        }
    }

    private Socket connect() throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setSoTimeout(SHORT_MILLIS);
        return client;
    }

    private static int said(Socket client, char letter) throws IOException {
        client.getOutputStream().write(letter);
        return client.getInputStream().read();
    }

    /** Whether it ends at once, in whatever way. */
    private static boolean isClosed(Socket client) {
        try {
            return client.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
