package io.servicecard.local.kafka;

import io.servicecard.local.Logs;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The broker in a process of its own. When it serves, it writes its process id into the file {@code
 * ready} beside its data.
 */
public final class BrokerMain {

    private BrokerMain() {}

    /**
     * Runs the broker until the process is asked to end. KAFKA_DETOURS in its environment adds
     * {@link Detours}.
     *
     * @param arguments folder of the data, client port, controller port
     */
    public static void main(String[] arguments) throws Exception {
        Logs.setUp();
        var home = Path.of(arguments[0]);
        var broker =
                new Broker(
                        home.resolve("data"),
                        Integer.parseInt(arguments[1]),
                        Integer.parseInt(arguments[2]),
                        true,
                        Detours.parse(System.getenv().getOrDefault("KAFKA_DETOURS", "")));
        var ready = readyFile(home);
        Files.createDirectories(home);
        Files.deleteIfExists(ready);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(broker::stop));
        broker.start();
        Files.writeString(ready, Long.toString(ProcessHandle.current().pid()));
    }

    /** The file that names the process which serves from that folder. */
    public static Path readyFile(Path home) {
        return home.resolve("ready");
    }
}
