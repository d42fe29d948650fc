package io.servicecard.e2e.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The raw files of an engine, as somebody who has the disk sees them. */
public final class DataFiles {

    private final Path folder;

    /** The files in that folder and below. */
    public DataFiles(Path folder) {
        this.folder = folder;
    }

    /** The files in which one of the texts stands, in whatever case; ASCII only. */
    public List<String> filesWith(List<String> texts) {
        var wanted = texts.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
        var found = new ArrayList<String>();
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                                throws IOException {
                            if (about.isRegularFile() && holds(file, wanted)) {
                                found.add(folder.relativize(file).toString());
                            }
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException failure)
                                throws IOException {
                            if (failure instanceof NoSuchFileException) {
                                // engines remove files of their own accord
                                return FileVisitResult.CONTINUE;
                            }
                            throw failure;
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean holds(Path file, List<String> wanted) throws IOException {
        try {
            // one character a byte: what is no text passes unchanged
            var content =
                    new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                            .toLowerCase(Locale.ROOT);
            return wanted.stream().anyMatch(content::contains);
        } catch (NoSuchFileException e) {
            return false; // gone since it was listed
        }
    }
}
