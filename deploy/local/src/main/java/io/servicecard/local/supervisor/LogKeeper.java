package io.servicecard.local.supervisor;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Bounds the size of the logs. The processes append to their files themselves, so that nothing is
 * lost when the supervisor dies; a file that has grown too large is copied aside, replacing the
 * copy before, and emptied.
 */
final class LogKeeper {

    private static final Logger LOG = Logger.getLogger(LogKeeper.class.getName());
    private static final long MAX_BYTES = 10L * 1024 * 1024;

    private final Path folder;

    LogKeeper(Path folder) {
        this.folder = folder;
    }

    /** Looks after the folder until the process ends. */
    void start() {
        Thread.ofPlatform().daemon().name("log-keeper").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(5);
                rotate();
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void rotate() {
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".log")).toList()) {
                if (Files.size(file) > MAX_BYTES) {
                    Files.copy(
                            file,
                            file.resolveSibling(file.getFileName() + ".1"),
                            StandardCopyOption.REPLACE_EXISTING);
                    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                        channel.truncate(0);
                    }
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The logs in " + folder + " cannot be rotated");
        }
    }
}
