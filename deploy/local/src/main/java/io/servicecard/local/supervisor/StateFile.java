package io.servicecard.local.supervisor;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * {@code state.json}: what runs, for people and programs outside. Written anew after each change.
 */
final class StateFile {

    private final Path file;
    private final int port;
    private final Instant started = Instant.now();

    StateFile(Path file, int port) {
        this.file = file;
        this.port = port;
    }

    /**
     * Writes the state.
     *
     * @param phase of the suite as a whole: STARTING, READY or STOPPING
     */
    synchronized void write(String phase, List<Child> children) {
        var processes =
                JsonArray.of(
                        process(
                                "suite",
                                "gateway, identity, messages",
                                ProcessHandle.current().pid(),
                                port,
                                phase,
                                started,
                                0));
        for (var child : children) {
            var program = child.program();
            processes.add(
                    process(
                            program.name(),
                            program.title(),
                            child.pid(),
                            program.port(),
                            child.state().name(),
                            child.since(),
                            child.restarts()));
        }
        var state =
                new JsonObject()
                        .put("state", phase)
                        .put("started", started.toString())
                        .put("port", port)
                        .put("processes", processes);
        try {
            var next = file.resolveSibling("state.json.next");
            Files.writeString(next, state.encodePrettily());
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    private static JsonObject process(
            String name,
            String title,
            long pid,
            int port,
            String state,
            Instant since,
            int restarts) {
        return new JsonObject()
                .put("name", name)
                .put("title", title)
                .put("pid", pid)
                .put("port", port)
                .put("state", state)
                .put("since", since.toString())
                .put("restarts", restarts);
    }
}
