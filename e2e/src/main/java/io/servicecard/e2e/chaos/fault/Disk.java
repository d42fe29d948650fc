package io.servicecard.e2e.chaos.fault;

import io.servicecard.e2e.suite.Say;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * The disk of one engine: a file system in memory that is mounted where the engine has its data, so
 * that it can be filled without filling anybody else's. That needs the right to mount; without it
 * the disk cannot be filled, and says so.
 */
final class Disk implements AutoCloseable {

    private static final String BALLAST = "ballast";
    private static final Duration REFILL = Duration.ofMillis(100);

    private final ByteBuffer zeros = ByteBuffer.allocate(1 << 20);
    private final Path folder;
    private final boolean own;

    private Disk(Path folder, boolean own) {
        this.folder = folder;
        this.own = own;
    }

    /** Mounts a disk of that many MiB on the folder, which is made. */
    static Disk mount(Path folder, int mebibytes) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var mounted =
                run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=" + mebibytes + "m",
                        "none",
                        folder.toString());
        if (!mounted) {
            Say.line("No right to mount: " + folder + " stays on the common disk, never full");
        }
        return new Disk(folder, mounted);
    }

    /** Takes away what an earlier run left mounted there. */
    static void forget(Path folder) throws IOException, InterruptedException {
        var mounts = Files.readString(Path.of("/proc/self/mounts"), StandardCharsets.UTF_8);
        if (mounts.contains(" " + folder + " ")) {
            run("umount", "--lazy", folder.toString());
        }
    }

    /** Whether it can be filled. */
    boolean isOwn() {
        return own;
    }

    /** Leaves no free byte on it for that long, also when its owner throws things away. */
    void fill(Duration lasts) throws IOException, InterruptedException {
        try {
            fill();
            // filling takes its time, and only from then on it is full
            var end = System.nanoTime() + lasts.toNanos();
            while (System.nanoTime() < end) {
                Faults.await(REFILL);
                fill();
            }
        } finally {
            Files.deleteIfExists(folder.resolve(BALLAST));
        }
    }

    private void fill() throws IOException {
        try (var file =
                FileChannel.open(
                        folder.resolve(BALLAST),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
            while (Files.getFileStore(folder).getUsableSpace() > 0) {
                zeros.clear();
                file.write(zeros);
            }
        } catch (IOException e) {
            if (Files.getFileStore(folder).getUsableSpace() > 0) {
                throw e;
            }
            // full in the middle of a write: as wanted
            return;
        }
    }

    @Override
    public void close() throws IOException {
        if (own) {
            try {
                run("umount", "--lazy", folder.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
