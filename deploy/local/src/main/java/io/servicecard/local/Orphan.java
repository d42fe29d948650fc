package io.servicecard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A process that an earlier run left behind. */
public final class Orphan {

    private Orphan() {}

    /**
     * The living process with that id, if its command line shows that it is ours: an id may have
     * been given to somebody else since.
     *
     * @param mark a word of the command line, for example the folder of its data
     */
    public static Optional<ProcessHandle> find(long pid, String mark) {
        return ProcessHandle.of(pid).filter(process -> isOurs(process, mark));
    }

    /**
     * All living processes, except this one, that have the mark as a word of their command line.
     */
    public static List<ProcessHandle> all(String mark) {
        var self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self)
                .filter(process -> isOurs(process, mark))
                .toList();
    }

    private static boolean isOurs(ProcessHandle process, String mark) {
        return process.isAlive() && (commandLine(process) + " ").contains(" " + mark + " ");
    }

    /** Asks the process to end and, when it has not done so in time, ends it. */
    public static void stop(ProcessHandle process, Duration patience) throws InterruptedException {
        process.destroy();
        if (!endsWithin(process, patience)) {
            process.destroyForcibly();
            endsWithin(process, Duration.ofSeconds(10));
        }
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience)
            throws InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        while (process.isAlive()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return true;
    }

    private static String commandLine(ProcessHandle process) {
        // Linux cuts ProcessHandle.info().commandLine() at 4,096 characters, and class paths are
        // long
        var proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.isReadable(proc)
                    ? Files.readString(proc).replace('\0', ' ')
                    : process.info().commandLine().orElse("");
        } catch (IOException gone) {
            // it ended while we looked
            return "";
        }
    }
}
