package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.suite.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** Sets variables in the environment that the launcher gives its programs at their next start. */
final class Surroundings implements AutoCloseable {

    private final Path folder;
    private final Map<String, Properties> programs = new HashMap<>();

    Surroundings(Place place) throws IOException {
        this.folder = Files.createDirectories(place.home().resolve("environment"));
    }

    synchronized void set(String program, String variable, String value) throws IOException {
        programs.computeIfAbsent(program, _ -> new Properties()).setProperty(variable, value);
        write(program);
    }

    synchronized void unset(String program, String variable) throws IOException {
        programs.computeIfAbsent(program, _ -> new Properties()).remove(variable);
        write(program);
    }

    /** Leaves nothing set for a suite that is started here later. */
    @Override
    public synchronized void close() throws IOException {
        for (var program : programs.keySet()) {
            Files.deleteIfExists(folder.resolve(program + ".properties"));
        }
    }

    private void write(String program) throws IOException {
        var next = folder.resolve(program + ".next");
        try (var writer = Files.newBufferedWriter(next)) {
            programs.get(program).store(writer, null);
        }
        Files.move(
                next,
                folder.resolve(program + ".properties"),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }
}
