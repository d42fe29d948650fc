package io.servicecard.e2e.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All log files of a suite. */
public final class LogFiles {

    private final Path folder;

    /** The log files in that folder and below. */
    public LogFiles(Path folder) {
        this.folder = folder;
    }

    /** The lines that contain a text, whatever its case, each with its file's name. */
    public List<String> linesWith(String text) {
        var wanted = text.toLowerCase(java.util.Locale.ROOT);
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(
                            file ->
                                    read(file)
                                            .filter(
                                                    line ->
                                                            line.toLowerCase(java.util.Locale.ROOT)
                                                                    .contains(wanted))
                                            .map(line -> file.getFileName() + ": " + line))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.stream.Stream<String> read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
