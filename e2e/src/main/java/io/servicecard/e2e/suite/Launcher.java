package io.servicecard.e2e.suite;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Starts the program that runs a suite, as the script does. */
final class Launcher {

    private Launcher() {}

    /** Deletes everything that an earlier suite wrote at the place. */
    static void clear(Place place) throws IOException {
        delete(place.home());
    }

    /** Starts it; its output goes to the suite's log. */
    static Process launch(Place place) throws IOException {
        var launcher = place.root().resolve("deploy/local/target");
        var program = launcher.resolve("local-1.0.0-SNAPSHOT.jar");
        if (!Files.exists(program)) {
            throw new IOException(program + " does not exist: package the other modules first");
        }
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx96m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:-UsePerfData",
                                "-Dservicecard.home=" + place.home(),
                                "-Djava.io.tmpdir=" + place.home().resolve("tmp"),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                // as the script has it: start-up caches belong to a class path
                                program + File.pathSeparator + launcher.resolve("lib") + "/*",
                                "io.servicecard.local.supervisor.SuiteMain")
                        .directory(place.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        place.logs().resolve("suite.log").toFile()));
        builder.environment().put("SERVICECARD_ROOT", place.root().toString());
        builder.environment().put("SERVICECARD_HOME", place.home().toString());
        builder.environment().put("SERVICECARD_PORT", Integer.toString(place.port()));
        return builder.start();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path visited, IOException failure)
                            throws IOException {
                        if (failure != null) {
                            throw new UncheckedIOException(failure);
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
