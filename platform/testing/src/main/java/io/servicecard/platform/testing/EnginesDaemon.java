package io.servicecard.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Properties;

/**
 * PostgreSQL, Kafka, identity provider, SMTP and SMS servers of the one-machine suite, in one
 * process for all test JVMs of a Maven build; it ends with Maven. The first test JVM starts it
 * under a file lock, later ones find its properties file.
 */
final class EnginesDaemon {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String MAIN = "io.servicecard.local.TestEngines";

    private EnginesDaemon() {}

    /** Where the engines listen, as the daemon wrote it; started now if no other JVM did. */
    static Properties properties() {
        ProcessHandle build = build();
        Path target = root().resolve("target");
        Path file = target.resolve("engines-" + build.pid() + ".properties");
        try {
            Files.createDirectories(target);
            Path lock = target.resolve("engines-" + build.pid() + ".lock");
            try (var channel =
                            FileChannel.open(
                                    lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = channel.lock()) {
                if (held.isValid() && !Files.exists(file)) {
                    start(target, file, build.pid());
                }
            }
            var properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The checkout's root: the system property that the build sets, or the next folder up that
     * holds the script.
     */
    static Path root() {
        var configured = System.getProperty("servicecard.root");
        if (configured != null) {
            return Path.of(configured);
        }
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("servicecard"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static void start(Path target, Path file, long build) throws IOException {
        Path local = root().resolve("deploy/local/target");
        if (!Files.isDirectory(local.resolve("lib"))) {
            throw new IllegalStateException(
                    "the test engines are not built: run mvn package -pl deploy/local");
        }
        Path log = target.resolve("engines-" + build + ".log");
        var daemon =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx320m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                local.resolve("local-1.0.0-SNAPSHOT.jar")
                                        + ":"
                                        + local.resolve("lib")
                                        + "/*",
                                MAIN,
                                file.toString(),
                                Long.toString(build))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(file)) {
            if (!daemon.isAlive() || System.nanoTime() > deadline) {
                daemon.destroyForcibly();
                throw new IllegalStateException("the test engines did not start, see " + log);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engines start", e);
        }
    }

    /** Maven's process, or the direct parent (an IDE) when there is none above. */
    private static ProcessHandle build() {
        var parent = ProcessHandle.current().parent();
        for (var ancestor = parent; ancestor.isPresent(); ancestor = ancestor.get().parent()) {
            if (ancestor.get()
                    .info()
                    .arguments()
                    .map(arguments -> String.join(" ", arguments).contains("classworlds"))
                    .orElse(false)) {
                return ancestor.get();
            }
        }
        return parent.orElseGet(ProcessHandle::current);
    }
}
