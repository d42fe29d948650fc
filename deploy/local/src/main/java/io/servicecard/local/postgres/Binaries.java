package io.servicecard.local.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the library that carries them. */
final class Binaries {

    private Binaries() {}

    /**
     * Unpacks the programs into the folder unless they are there already.
     *
     * @return the folder that holds {@code bin}, {@code lib} and {@code share}
     * @throws IllegalStateException when no programs for this operating system are on the class
     *     path
     */
    static Path unpackInto(Path folder) {
        var done = folder.resolve(".complete");
        if (Files.exists(done)) {
            return folder;
        }
        var archive = archiveName();
        try (InputStream raw = Binaries.class.getResourceAsStream("/" + archive)) {
            if (raw == null) {
                throw new IllegalStateException(
                        "No PostgreSQL programs for this system: "
                                + archive
                                + " is not on the class path");
            }
            Files.createDirectories(folder);
            try (var tar = new TarArchiveInputStream(new XZInputStream(raw))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
            Files.createFile(done);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack PostgreSQL into " + folder, e);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(
                target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archiveName() {
        var os =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac")
                        ? "darwin"
                        : "linux";
        var arch = System.getProperty("os.arch");
        var machine =
                switch (arch) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> arch;
                };
        return "postgres-" + os + "-" + machine + ".txz";
    }
}
