package io.servicecard.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The file by which PostgreSQL keeps a second server away from its data. A server that was killed
 * leaves it behind; the next one overlooks it only when no process has the id in it. The id may
 * belong to a process that its parent has not buried yet, or to somebody else by now.
 */
final class StaleLock {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;
    private final Path file;

    StaleLock(Path data) {
        this.data = data;
        this.file = data.resolve("postmaster.pid");
    }

    /** The process id in the file. */
    Optional<Long> holder() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Files.readAllLines(file).stream()
                .findFirst()
                .map(line -> Long.parseLong(line.strip()));
    }

    /**
     * Removes the file when its server has ended; to be called when that server was not found
     * running.
     *
     * @throws IOException when processes of that server still use the data: two servers at once
     *     would destroy it
     */
    void remove() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (isInUse()) {
            if (System.nanoTime() > deadline) {
                throw new IOException("Processes of an earlier PostgreSQL still use " + data);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        Files.deleteIfExists(file);
    }

    /**
     * Each process of a server works in the data folder and ends with its server, not before it.
     */
    private boolean isInUse() {
        return ProcessHandle.allProcesses().anyMatch(this::worksHere);
    }

    private boolean worksHere(ProcessHandle process) {
        var folder = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSymbolicLink(folder) && Files.readSymbolicLink(folder).equals(data);
        } catch (IOException endedOrNotOurs) {
            return false;
        }
    }
}
