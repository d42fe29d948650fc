package io.servicecard.local.supervisor;

import io.servicecard.local.Orphan;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints what runs: processes, ports, states and memory. */
public final class Status {

    private static final String ROW = "%-22s %8s %6s %-11s %9s %9s %9s %9s%n";

    private Status() {}

    /**
     * Prints the table of the suite that the environment describes; the exit code is 0 when it is
     * ready, 3 when it does not run, 1 otherwise.
     */
    public static void main(String[] arguments) throws IOException {
        var layout = Layout.fromEnvironment();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (layout.supervisor().isEmpty() || !Files.exists(layout.state())) {
            var left = Orphan.all(layout.mark());
            out.println(
                    "No suite runs in "
                            + layout.data()
                            + (left.isEmpty()
                                    ? ""
                                    : ", but "
                                            + left.size()
                                            + " processes of an earlier one do: ./servicecard down"));
            System.exit(3);
        }
        var state = new JsonObject(Files.readString(layout.state()));
        out.printf(ROW, "process", "pid", "port", "state", "RSS MiB", "PSS MiB", "up", "restarts");
        long totalRss = 0;
        long totalPss = 0;
        for (var entry : state.getJsonArray("processes")) {
            var process = (JsonObject) entry;
            var pid = process.getLong("pid");
            var rss = kibibytes(pid, "status", "VmRSS:");
            var pss = kibibytes(pid, "smaps_rollup", "Pss:");
            totalRss += rss;
            totalPss += pss;
            var up = Duration.between(Instant.parse(process.getString("since")), Instant.now());
            out.printf(
                    Locale.ROOT,
                    ROW,
                    process.getString("name"),
                    pid,
                    process.getInteger("port"),
                    process.getString("state"),
                    rss / 1024,
                    pss / 1024,
                    up.toHours()
                            + ":"
                            + String.format(
                                    Locale.ROOT,
                                    "%02d:%02d",
                                    up.toMinutesPart(),
                                    up.toSecondsPart()),
                    process.getInteger("restarts"));
        }
        out.printf(
                ROW,
                "together",
                "",
                "",
                state.getString("state"),
                totalRss / 1024,
                totalPss / 1024,
                "",
                "");
        System.exit(state.getString("state").equals("READY") ? 0 : 1);
    }

    /**
     * That figure of the process and the processes below it; 0 where the system does not tell. PSS
     * counts shared memory once, RSS for each process.
     */
    private static long kibibytes(long pid, String file, String label) {
        var process = ProcessHandle.of(pid);
        var all =
                process.isEmpty()
                        ? Stream.<ProcessHandle>empty()
                        : Stream.concat(process.stream(), process.get().descendants());
        // the supervisor's descendants are listed themselves
        var own = pid == supervisorPid() ? process.stream() : all;
        return own.mapToLong(
                        each -> figure(Path.of("/proc", Long.toString(each.pid()), file), label))
                .sum();
    }

    private static long supervisorPid() {
        return Layout.fromEnvironment().supervisor().map(ProcessHandle::pid).orElse(0L);
    }

    private static long figure(Path file, String label) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(label))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException unavailable) {
            // the process has ended, or the system has no such files
            return 0;
        }
    }
}
