package io.servicecard.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.servicecard.e2e.suite.Place;
import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** {@code ./servicecard} and what it leaves behind, at a place of its own. */
record Script(Place place) {

    /** Includes the training of start-up caches. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final int FROM_THE_SHARED_SUITE = 100;

    static Script besideTheOthers() {
        var others = Place.ofTheTests();
        return new Script(
                new Place(
                        others.root(),
                        others.root().resolve("e2e/target/script"),
                        others.port() + FROM_THE_SHARED_SUITE));
    }

    /** Runs a command to its end. */
    Ended run(String... command) throws IOException, InterruptedException {
        return start(command).end();
    }

    /** Starts a command. */
    Running start(String... command) throws IOException {
        // a build in the background ignores SIGINT, and what it starts would too
        var words = new ArrayList<>(List.of("env", "--default-signal=INT", "./servicecard"));
        words.addAll(Arrays.asList(command));
        return launch(words);
    }

    /** Runs commands of a shell in the project's folder. */
    Ended shell(String commands) throws IOException, InterruptedException {
        return launch(List.of("bash", "-c", commands)).end();
    }

    /** Every process of this place: the supervisor, the engines and the services. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /** Stops whatever runs and deletes all data. */
    void clear() throws IOException, InterruptedException {
        run("down").mustSucceed();
        assertEquals(List.of(), processes());
        shell("rm -rf " + place.home()).mustSucceed();
    }

    private Running launch(List<String> command) throws IOException {
        Files.createDirectories(place.home().getParent());
        var output = Files.createTempFile(place.home().getParent(), "script", ".log");
        var builder =
                new ProcessBuilder(command)
                        .directory(place.root().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        builder.environment().put("SERVICECARD_PORT", Integer.toString(place.port()));
        builder.environment().put("SERVICECARD_HOME", place.home().toString());
        return new Running(command, builder.start(), output);
    }

    private boolean isOurs(ProcessHandle process) {
        var home = place.home().toString();
        try {
            var words =
                    Files.readString(Path.of("/proc/" + process.pid() + "/cmdline")).split("\0");
            return Arrays.stream(words)
                    .anyMatch(
                            word ->
                                    word.equals("-Dservicecard.home=" + home)
                                            || word.startsWith(home + "/"));
        } catch (IOException gone) {
            // it ended while we looked
            return false;
        }
    }

    /** A command under way. */
    record Running(List<String> command, Process process, Path outputFile) {

        void awaitLine(String part) {
            Awaitility.await(command + " says " + part)
                    .atMost(PATIENCE)
                    .until(() -> Files.readString(outputFile).contains(part));
        }

        /** What Ctrl-C sends. */
        void interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        }

        Ended end() throws IOException, InterruptedException {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError(command + " does not end:\n" + read());
            }
            Say.line(
                    "%s: exit code %d"
                            .formatted(
                                    String.join(" ", command).lines().findFirst().orElseThrow(),
                                    process.exitValue()));
            var ended = new Ended(process.exitValue(), read());
            Files.delete(outputFile);
            return ended;
        }

        private String read() throws IOException {
            return Files.readString(outputFile);
        }
    }

    /** What came of a command. */
    record Ended(int exitCode, String output) {

        Ended mustSucceed() {
            assertEquals(0, exitCode, output);
            return this;
        }

        void mustFail(String... parts) {
            assertNotEquals(0, exitCode, output);
            mustSay(parts);
        }

        void mustSay(String... parts) {
            for (var part : parts) {
                assertTrue(
                        output.contains(part), () -> "\"" + part + "\" is missing in:\n" + output);
            }
        }
    }
}
