package io.servicecard.local.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A JVM's cache of loaded and linked classes, which halves the start of a program. It is trained in
 * a run of the program and written when that run ends. Its name is a fingerprint of the JDK, the
 * options and the program's files, so a cache is never used for another build.
 */
final class AotCache {

    private final Path file;

    private AotCache(Path file) {
        this.file = file;
    }

    /**
     * The cache of a program.
     *
     * @param folder where caches are kept; older caches of the program are deleted when a new one
     *     is made
     * @param program folder or file that the program consists of
     * @param options of the JVM
     */
    static AotCache of(Path folder, String name, Path program, List<String> options) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(
                    (Runtime.version() + System.getProperty("java.home") + options + program)
                            .getBytes(StandardCharsets.UTF_8));
            try (var files = Files.walk(program)) {
                for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
                    digest.update(
                            (path
                                            + "|"
                                            + Files.size(path)
                                            + "|"
                                            + Files.getLastModifiedTime(path).toMillis())
                                    .getBytes(StandardCharsets.UTF_8));
                }
            }
            return new AotCache(
                    folder.resolve(
                            name + "-" + HexFormat.of().formatHex(digest.digest(), 0, 8) + ".aot"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    boolean isTrained() {
        return Files.exists(file);
    }

    /**
     * The cache is mapped where it was written for: nothing in it has to be changed, so its pages
     * stay shared, and those never read cost nothing.
     */
    List<String> useOptions() {
        return isTrained()
                ? List.of(
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:ArchiveRelocationMode=0",
                        "-XX:AOTCache=" + file,
                        "-Xlog:aot*=error")
                : List.of();
    }

    /**
     * Without profiles of methods: compiling by them at every start costs a sixth of its CPU time
     * and the memory of the compilers.
     */
    List<String> trainingOptions() throws IOException {
        Files.createDirectories(file.getParent());
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-AOTRecordTraining",
                "-XX:AOTCacheOutput=" + draft(),
                "-Xlog:aot*=error");
    }

    /**
     * Takes the cache that a training run wrote into use; says whether there is one now.
     *
     * @param good whether the run was one to learn from; otherwise what it wrote is thrown away
     */
    boolean adopt(boolean good) throws IOException {
        var program = file.getFileName().toString().replaceFirst("-[0-9a-f]+\\.aot$", "");
        var written = good && Files.exists(draft());
        if (written) {
            Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE);
        }
        try (var files = Files.list(file.getParent())) {
            for (var other :
                    files.filter(
                                    path ->
                                            path.getFileName()
                                                    .toString()
                                                    .matches(program + "-[0-9a-f]+\\.aot.*"))
                            .toList()) {
                if (!other.equals(file)) {
                    Files.deleteIfExists(other);
                }
            }
        }
        return written;
    }

    /**
     * Waits until no other suite trains this program, and keeps others waiting until the channel is
     * closed.
     */
    FileChannel lock() throws IOException {
        Files.createDirectories(file.getParent());
        var channel =
                FileChannel.open(
                        file.resolveSibling("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        channel.lock();
        return channel;
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".draft");
    }
}
