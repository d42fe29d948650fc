package io.servicecard.local.supervisor;

import io.servicecard.local.Folders;
import io.servicecard.local.Orphan;
import io.servicecard.local.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where this suite's things are.
 *
 * @param root the project's folder
 * @param data the folder of everything that the suite writes
 */
record Layout(Path root, Path data, Ports ports) {

    /**
     * As the environment says: SERVICECARD_ROOT, SERVICECARD_HOME (default: .servicecard in the
     * root) and SERVICECARD_PORT (default: 8080).
     */
    static Layout fromEnvironment() {
        var root =
                Path.of(environment("SERVICECARD_ROOT").orElse(".")).toAbsolutePath().normalize();
        var data =
                environment("SERVICECARD_HOME")
                        .map(Path::of)
                        .orElse(root.resolve(".servicecard"))
                        .toAbsolutePath()
                        .normalize();
        return new Layout(
                root,
                data,
                new Ports(Integer.parseInt(environment("SERVICECARD_PORT").orElse("8080"))));
    }

    Path log(String process) {
        return data.resolve("logs").resolve(process + ".log");
    }

    Path state() {
        return data.resolve("state.json");
    }

    Path secrets() {
        return data.resolve("secrets.properties");
    }

    /** What somebody sets in the environment of the programs. */
    Overrides overrides() {
        return new Overrides(data.resolve("environment"));
    }

    Path temporary() {
        return data.resolve("tmp");
    }

    /** The argument that marks every Java process of the suite that has this data folder. */
    String mark() {
        return "-Dservicecard.home=" + data;
    }

    /** Makes the folders and empties the temporary one. */
    void prepare() throws IOException {
        Files.createDirectories(data.resolve("logs"));
        Folders.delete(temporary());
        Files.createDirectories(temporary());
    }

    Path pidFile() {
        return data.resolve("suite.pid");
    }

    /** The supervisor's process, if it runs. */
    Optional<ProcessHandle> supervisor() {
        try {
            return Files.exists(pidFile())
                    ? Orphan.find(Long.parseLong(Files.readString(pidFile()).strip()), mark())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The end of a process's log. */
    String lastLines(String process) throws IOException {
        if (!Files.exists(log(process))) {
            return "";
        }
        try (var lines = Files.lines(log(process), StandardCharsets.UTF_8)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - 15), all.size()))
                    + "\n(more in "
                    + log(process)
                    + ")";
        }
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
