package io.servicecard.local;

import io.servicecard.local.postgres.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Temporary folders of the tests' engines: each is named after its process, so that what a killed
 * one leaves is found by the next.
 */
final class Abandoned {

    private static final String PREFIX = "servicecard-tests-";

    private Abandoned() {}

    /** A folder for this process, after those of ended processes were cleared away. */
    static Path newFolder() throws IOException, InterruptedException {
        var parent = Path.of(System.getProperty("java.io.tmpdir"));
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var folder : folders) {
                if (!isInUse(folder)) {
                    new Postgres(
                                    folder.resolve("postgres"),
                                    0,
                                    Postgres.Durability.FORGETFUL,
                                    folder.resolve("postgres.log"))
                            .stopOrphan();
                    Folders.delete(folder);
                }
            }
        }
        return Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    }

    private static boolean isInUse(Path folder) {
        var pid =
                folder.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
        return pid.matches("\\d+")
                && Orphan.find(Long.parseLong(pid), TestEngines.class.getName()).isPresent();
    }
}
