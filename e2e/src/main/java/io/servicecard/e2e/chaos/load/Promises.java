package io.servicecard.e2e.chaos.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the API accepted in a run, and so promised. Safe for many threads. */
public final class Promises {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final boolean whole;
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * An accepted request.
     *
     * @param key its Idempotency-Key
     * @param request method and path
     * @param effects what it must have left
     */
    public record Accepted(String key, String request, List<String> effects) {}

    /** All that is kept of a run. */
    private record Kept(boolean whole, List<Accepted> accepted, List<String> broken) {}

    /**
     * No promises yet.
     *
     * @param whole whether nobody else changes the suite: then every effect must have been promised
     */
    public Promises(boolean whole) {
        this.whole = whole;
    }

    /** The promises of an earlier run, as {@link #write} kept them. */
    public static Promises read(Path file) throws IOException {
        var kept = JSON.readValue(Files.readAllBytes(file), Kept.class);
        var promises = new Promises(kept.whole());
        promises.accepted.addAll(kept.accepted());
        promises.broken.addAll(kept.broken());
        return promises;
    }

    /** Keeps them in a file. */
    public synchronized void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        JSON.writeValue(file.toFile(), new Kept(whole, accepted, broken));
    }

    synchronized void accept(Accepted request) {
        accepted.add(request);
    }

    /** Notes that the API broke its word at once: no answer for ever, or two that differ. */
    synchronized void broke(String how) {
        broken.add(how);
    }

    /** Whether every effect in the suite must have been promised. */
    public boolean isWhole() {
        return whole;
    }

    /** The accepted requests. */
    public synchronized List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** Requests that were never answered, or answered in two ways. */
    public synchronized List<String> broken() {
        return List.copyOf(broken);
    }
}
