package io.servicecard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A folder for one test class, readable by the user that the engines run as, which a temporary
 * folder usually is not.
 *
 * @param path of the folder
 */
public record TestFolder(Path path) implements AutoCloseable {

    /** A new empty folder. */
    public static TestFolder create() throws IOException {
        var path = Files.createTempDirectory("servicecard-local");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new TestFolder(path);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(path);
    }
}
