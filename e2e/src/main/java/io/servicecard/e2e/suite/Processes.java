package io.servicecard.e2e.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The suite's processes, as its {@code state.json} tells. */
public final class Processes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path state;

    Processes(Place place) {
        this.state = place.home().resolve("state.json");
    }

    /** How often each process was started again, by its name. */
    public Map<String, Integer> restarts() {
        return all().stream()
                .collect(
                        Collectors.toMap(
                                process -> process.path("name").asText(),
                                process -> process.path("restarts").asInt()));
    }

    /** Whether every process does its work. */
    public boolean allReady() {
        return all().stream().allMatch(process -> process.path("state").asText().equals("READY"));
    }

    /** One line a process: its name, state and how often it was started again. */
    public String describe() {
        return String.join(
                ", ",
                all().stream()
                        .map(
                                process ->
                                        process.path("name").asText()
                                                + " "
                                                + process.path("state").asText()
                                                + " "
                                                + process.path("restarts").asInt())
                        .toList());
    }

    /** Ends a process as a power cut would: SIGKILL. */
    public void kill(String name) {
        var pid = pid(name);
        var killed =
                ProcessHandle.of(pid).map(ProcessHandle::destroyForcibly).orElse(Boolean.FALSE);
        if (!killed) {
            throw new IllegalStateException("No process " + pid + " of " + name + " to kill");
        }
    }

    /** Sends a process a signal, such as STOP or CONT, which Java has no word for. */
    public void signal(String name, String signal) throws IOException, InterruptedException {
        var pid = pid(name);
        var sent =
                new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor();
        if (sent != 0) {
            throw new IllegalStateException("No process " + pid + " of " + name + " to signal");
        }
    }

    /** What is about to be launched has no id yet: 0, which to a signal means everybody here. */
    private long pid(String name) {
        var pid = find(name).path("pid").asLong();
        if (pid <= 0) {
            throw new IllegalStateException(name + " is not launched yet");
        }
        return pid;
    }

    private JsonNode find(String name) {
        return all().stream()
                .filter(process -> process.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The suite runs no " + name));
    }

    private List<JsonNode> all() {
        try {
            var processes = JSON.readTree(Files.readString(state)).path("processes");
            return StreamSupport.stream(processes.spliterator(), false).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
