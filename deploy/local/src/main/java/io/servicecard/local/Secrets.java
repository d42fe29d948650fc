package io.servicecard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Generated secrets of this machine's suite, kept in a file that only its owner can read. A secret
 * is made when it is first asked for.
 */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties values = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    /** The secrets kept in that file, which is created with the first of them. */
    public static Secrets in(Path file) {
        var secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                secrets.values.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read the secrets in " + file, e);
            }
        }
        return secrets;
    }

    /**
     * The secret of that name: 24 random bytes, in letters that need no quoting in URLs and SQL.
     */
    public synchronized String get(String name) {
        return getOrMake(name, Base64.getUrlEncoder().withoutPadding(), 24);
    }

    /** The key of that name: 32 random bytes in ordinary base64. */
    public synchronized String key(String name) {
        return getOrMake(name, Base64.getEncoder(), 32);
    }

    private String getOrMake(String name, Base64.Encoder encoder, int length) {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        var made = encoder.encodeToString(bytes);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(
                    next,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            try (var writer = Files.newBufferedWriter(next)) {
                values.store(writer, null);
            }
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the secrets in " + file, e);
        }
    }
}
