package io.servicecard.local.supervisor;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;

/** What must be so before anything is started. */
final class Preflight {

    private static final long GIBIBYTE = 1L << 30;

    /** How many taken ports are named. */
    private static final int SHOWN = 3;

    private Preflight() {}

    /**
     * Checks disk space, the built services and the ports.
     *
     * @throws IOException with a sentence for a person when something is not right
     */
    static void check(Layout layout) throws IOException, InterruptedException {
        var free = Files.getFileStore(layout.data()).getUsableSpace();
        if (free < GIBIBYTE) {
            throw new IOException(
                    "The disk of "
                            + layout.data()
                            + " has only "
                            + free / (1 << 20)
                            + " MiB left; the suite needs 1 GiB.");
        }
        var taken = new ArrayList<String>();
        for (var port : layout.ports().all().entrySet()) {
            if (isTaken(port.getKey())) {
                taken.add(
                        "port "
                                + port.getKey()
                                + " ("
                                + port.getValue()
                                + ")"
                                + holder(port.getKey()));
            }
        }
        if (!taken.isEmpty()) {
            var first = String.join(", ", taken.subList(0, Math.min(SHOWN, taken.size())));
            var more = taken.size() > SHOWN ? " and " + (taken.size() - SHOWN) + " more" : "";
            throw new IOException(
                    "In use already: "
                            + first
                            + more
                            + ". Stop what uses them, or choose another base port: SERVICECARD_PORT=18080 ./servicecard up");
        }
    }

    private static boolean isTaken(int port) throws IOException {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return !socket.isBound();
        } catch (BindException taken) {
            return true;
        }
    }

    /** The program that listens there, when the system's tools tell. */
    private static String holder(int port) throws InterruptedException {
        try {
            var process =
                    new ProcessBuilder("ss", "-Hltnp", "sport = :" + port)
                            .redirectErrorStream(true)
                            .start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            var users = output.indexOf("users:((");
            return users < 0
                    ? ""
                    : " by "
                            + output.substring(users + "users:((".length())
                                    .replaceFirst("\\)\\).*(?s:.)*", "")
                                    .replace("\"", "");
        } catch (IOException noSuchTool) {
            return "";
        }
    }
}
