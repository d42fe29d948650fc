package io.servicecard.local.messages;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** All messages, in the order of their arrival, kept in a file of JSON lines. */
public final class MessageStore {

    private final Path file;
    private final List<Message> messages = new ArrayList<>();

    /** The messages kept in that file. */
    public MessageStore(Path file) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                parse(line).ifPresent(messages::add);
            }
        }
    }

    synchronized void add(Message message) {
        write(message.toJson().encode() + "\n", StandardOpenOption.APPEND);
        messages.add(message);
    }

    /**
     * Adds the message unless one is here already that it repeats; the one that stays is returned.
     *
     * @param isRepeated of the new message and an earlier one
     */
    synchronized Message addOnce(Message message, BiPredicate<Message, Message> isRepeated) {
        var earlier = messages.stream().filter(m -> isRepeated.test(message, m)).findFirst();
        if (earlier.isEmpty()) {
            add(message);
        }
        return earlier.orElse(message);
    }

    /**
     * The messages in the order of their arrival.
     *
     * @param to only those to this address, when not empty
     * @param since only those that arrived at this time or later
     */
    synchronized List<Message> find(String to, Instant since) {
        return messages.stream()
                .filter(m -> to.isEmpty() || m.to().equalsIgnoreCase(to))
                .filter(m -> !m.receivedAt().isBefore(since))
                .toList();
    }

    synchronized void clear() {
        messages.clear();
        write("", StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String text, StandardOpenOption how) {
        try {
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the message in " + file, e);
        }
    }

    private static Optional<Message> parse(String line) {
        try {
            return line.isBlank()
                    ? Optional.empty()
                    : Optional.of(Message.fromJson(new JsonObject(line)));
        } catch (DecodeException halfWritten) {
            // the process was killed while it wrote this line, so nobody was told that the message
            // arrived
            return Optional.empty();
        }
    }
}
