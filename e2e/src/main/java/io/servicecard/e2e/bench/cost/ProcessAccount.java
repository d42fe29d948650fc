package io.servicecard.e2e.bench.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What Linux has noted about a process, read from {@code /proc}. */
public record ProcessAccount(long pid) {

    /** Clock ticks a second in {@code /proc}: 100 on every Linux that Java runs on. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int USER_OF_ENDED_CHILDREN = 13;
    private static final int SYSTEM_OF_ENDED_CHILDREN = 14;

    /** CPU that the process itself has used so far, in milliseconds. */
    public long cpuMillis() {
        return ticks(false) * MILLIS_PER_TICK;
    }

    /** The same with its children, those that have ended included. */
    public long cpuMillisWithChildren() {
        var living =
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::children)
                        .mapToLong(child -> new ProcessAccount(child.pid()).ticks(true))
                        .sum();
        return (ticks(true) + living) * MILLIS_PER_TICK;
    }

    /** Memory of its own and shared that is resident now, in MiB. */
    public double residentMebibytes() {
        return kibibytes("status", "VmRSS:") / 1024.0;
    }

    /** Resident memory with shared pages divided among those who share them, in MiB. */
    public double proportionalMebibytes() {
        return kibibytes("smaps_rollup", "Pss:") / 1024.0;
    }

    private long kibibytes(String file, String field) {
        return read(file)
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private long ticks(boolean withEndedChildren) {
        return ticks(read("stat"), withEndedChildren);
    }

    /**
     * The ticks in a line of {@code stat}.
     *
     * @param stat whose second field, the program's name in parentheses, may hold blanks
     */
    static long ticks(String stat, boolean withEndedChildren) {
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long own = Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        return withEndedChildren
                ? own
                        + Long.parseLong(fields[USER_OF_ENDED_CHILDREN])
                        + Long.parseLong(fields[SYSTEM_OF_ENDED_CHILDREN])
                : own;
    }

    /** The file's text, empty when the process has ended. */
    private String read(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException gone) {
            return "";
        } catch (IOException e) {
            if (!ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false)) {
                return "";
            }
            throw new UncheckedIOException(e);
        }
    }
}
